"use client"; // steps and swipes move the window of columns without a request and without losing the place

import Link from "next/link";
import { type MouseEvent, useEffect } from "react";

type Step = { address: string; label: string };
type Props = {
  ledgerId: string;
  /** The last position that the window of two can start at. */
  last: number;
  back: Step;
  forward: Step;
  hint: string;
};

/** A finger that moves less than this sideways meant to scroll or to tap. */
const SWIPE_PX = 48;

/** Buttons that show the next or previous plans on a narrow screen. Links to the same view, so they work without script. */
export function LedgerSteps({ ledgerId, last, back, forward, hint }: Props) {
  const move = (steps: number) => {
    const ledger = document.getElementById(ledgerId);
    if (!ledger) return;
    const to = Math.min(last, Math.max(0, Number(ledger.dataset.two) + steps));
    ledger.dataset.two = String(to);
    ledger.dataset.four = String(Math.min(to, Math.max(0, last - 2)));
    const address = new URL(location.href);
    if (to === 0) address.searchParams.delete("at");
    else address.searchParams.set("at", String(to));
    history.replaceState(history.state, "", address.href.replaceAll("%2C", ",").replaceAll("%3A", ":"));
  };

  useEffect(() => {
    const ledger = document.getElementById(ledgerId);
    let start: Touch | undefined;
    const onStart = (event: TouchEvent) => {
      start = event.touches[0];
    };
    const onEnd = (event: TouchEvent) => {
      const end = event.changedTouches[0];
      if (!start || !end) return;
      const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY];
      if (Math.abs(x) >= SWIPE_PX && Math.abs(x) > 2 * Math.abs(y)) move(x < 0 ? 1 : -1);
    };
    ledger?.addEventListener("touchstart", onStart, { passive: true });
    ledger?.addEventListener("touchend", onEnd, { passive: true });
    return () => {
      ledger?.removeEventListener("touchstart", onStart);
      ledger?.removeEventListener("touchend", onEnd);
    };
  });

  const button = ({ address, label }: Step, steps: number, path: string) => (
    <Link
      href={address}
      prefetch={false}
      scroll={false}
      onClick={(event: MouseEvent) => {
        event.preventDefault();
        move(steps);
      }}
      className="inline-flex min-h-11 items-center gap-2 rounded-[3px] border border-rule-strong px-3 text-ink no-underline hover:border-accent hover:text-accent"
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="rtl:-scale-x-100">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {label}
    </Link>
  );

  return (
    <>
      {button(back, -1, "M8 2 4 6l4 4")}
      <span className="text-center text-xs text-ink-soft">{hint}</span>
      {button(forward, 1, "M4 2l4 4-4 4")}
    </>
  );
}
