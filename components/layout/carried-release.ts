import { useSearchParams } from "next/navigation";

/** The number of the release that the address asks for; null: the catalogue as it is now, or no number. */
export function useRelease(): string | null {
  const release = useSearchParams().get("release");
  return release !== null && /^[1-9]\d{0,3}$/.test(release) ? release : null;
}

/** An address of the frame of every page, leading to the same release as the page does. */
export function useCarried(): (address: string, heedsReleases?: boolean) => string {
  const release = useRelease();
  return (address, heedsReleases = true) =>
    release === null || !heedsReleases ? address : `${address}?release=${release}`;
}
