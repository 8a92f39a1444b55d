"use client"; // moves focus to where a person goes on after a change that the server made

import { useEffect } from "react";

type Props = {
  /** Ids of elements, the first that is there and enabled gets focus; none: focus stays. */
  targets: readonly string[];
  /** Of what was done: a new one moves focus again. */
  moment: string;
};

/** Keeps the focus on the node that was moved, wherever in the page it now stands. */
export function FocusKeeper({ targets, moment }: Props) {
  const wanted = targets.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same place after another change is another moment
  useEffect(() => {
    for (const id of wanted.split(" ").filter(Boolean)) {
      const element = document.getElementById(id);
      if (!element || element.matches(":disabled")) continue;
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest" });
      return;
    }
  }, [wanted, moment]);
  return null;
}
