"use client"; // the frame stays while the reader goes to another release and back

import { useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useContext } from "react";

const LatestRelease = createContext(0);

/** Tells the frame of every page which releases there are: 1 to `latest`; 0: none. */
export function Releases({ latest, children }: { latest: number; children: ReactNode }) {
  return <LatestRelease value={latest}>{children}</LatestRelease>;
}

/** The number of the release that the address asks for; null: the catalogue as it is now, or no release that exists. */
export function useRelease(): string | null {
  const latest = useContext(LatestRelease);
  const release = useSearchParams().get("release");
  return release !== null && /^[1-9]\d{0,3}$/.test(release) && Number(release) <= latest ? release : null;
}

/** An address of the frame of every page, leading to the same release as the page does. */
export function useCarried(): (address: string, heedsReleases?: boolean) => string {
  const release = useRelease();
  return (address, heedsReleases = true) =>
    release === null || !heedsReleases ? address : `${address}?release=${release}`;
}
