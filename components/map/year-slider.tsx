"use client"; // the slider moves the map at once, and plays

import { useRouter } from "next/navigation";
import { startTransition, useEffect, useState } from "react";

type Props = {
  /** The year that is shown. */
  year: number;
  /** Every year's address, ascending. */
  stops: readonly { year: number; address: string }[];
  words: { year: string; play: string; pause: string };
};

/** How long a year stays while playing. */
const STAY_MS = 1100;

/** Goes through the years by hand, by arrow keys, or by itself. Sends `year` where it is part of a plain form. */
export function YearSlider({ year, stops, words }: Props) {
  const router = useRouter();
  const [wanted, setWanted] = useState(year);
  const [playing, setPlaying] = useState(false);
  const first = stops[0]?.year ?? year;
  const last = stops.at(-1)?.year ?? year;

  useEffect(() => setWanted(year), [year]);

  useEffect(() => {
    if (!playing) return;
    const next = stops.find((stop) => stop.year === year + 1);
    const timer = setTimeout(() => {
      if (next) startTransition(() => router.replace(next.address, { scroll: false }));
      else setPlaying(false);
    }, STAY_MS);
    return () => clearTimeout(timer);
  }, [playing, year, stops, router]);

  const goTo = (target: number) => {
    setWanted(target);
    const stop = stops.find((each) => each.year === target);
    if (stop) startTransition(() => router.replace(stop.address, { scroll: false }));
  };

  const play = () => {
    if (!playing && year === last) goTo(first);
    setPlaying(!playing);
  };

  return (
    <div className="flex grow items-center gap-3">
      <button
        type="button"
        onClick={play}
        className="link min-h-11 min-w-14 cursor-pointer text-start motion-reduce:hidden sm:min-h-9"
      >
        {playing ? words.pause : words.play}
      </button>
      <label className="flex grow items-center gap-3 text-sm">
        <span className="text-ink-soft">{words.year}</span>
        <input
          type="range"
          name="year"
          min={first}
          max={last}
          value={wanted}
          onChange={(event) => {
            setPlaying(false);
            goTo(Number(event.target.value));
          }}
          className="h-11 min-w-32 grow accent-(--accent) sm:h-9"
        />
        <output className="w-14 text-lg font-semibold">{wanted}</output>
      </label>
    </div>
  );
}
