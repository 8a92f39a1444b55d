"use client"; // the slider moves the map at once, and plays

import { useEffect, useState } from "react";
import { useAddressSteps } from "@/components/ui/address-steps";

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
  const steps = useAddressSteps();
  const [wanted, setWanted] = useState(year);
  const [playing, setPlaying] = useState(false);
  const first = stops[0]?.year ?? year;
  const last = stops.at(-1)?.year ?? year;

  useEffect(() => setWanted(year), [year]);

  useEffect(() => {
    if (!playing) return;
    const next = stops.find((stop) => stop.year === year + 1);
    const timer = setTimeout(() => {
      if (next) steps.keepChanging(next.address);
      else {
        setPlaying(false);
        steps.settle();
      }
    }, STAY_MS);
    return () => clearTimeout(timer);
  }, [playing, year, stops, steps]);

  const goTo = (target: number) => {
    setWanted(target);
    const stop = stops.find((each) => each.year === target);
    if (stop) steps.keepChanging(stop.address);
  };

  const play = () => {
    // Playing is one step back, however many years go by.
    steps.settle();
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
          // Drawing the handle, or holding a key down, is one step from beginning to end.
          onPointerUp={steps.settle}
          onKeyUp={steps.settle}
          onBlur={steps.settle}
          className="h-11 min-w-32 grow accent-(--accent) sm:h-9"
        />
        <output className="w-14 text-lg font-semibold">{wanted}</output>
      </label>
    </div>
  );
}
