"use client"; // the frame stays while the reader goes to another release and back

import { useRelease } from "./carried-release";

type Props = {
  /** What is said where the page shows the catalogue as it is now. */
  now: string;
  /** What is said of each release. */
  releases: readonly { number: number; words: string }[];
};

/** Which state of the catalogue the page shows. */
export function EditionLine({ now, releases }: Props) {
  const release = useRelease();
  return releases.find(({ number }) => String(number) === release)?.words ?? now;
}
