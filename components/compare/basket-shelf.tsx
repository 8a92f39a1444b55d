"use client"; // remembers ticks on the device and shows them on every page that has a tray

import Link from "next/link";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { buttonClass } from "@/components/ui/button";
import { EMPTY_BASKET, type Picked, readBasket, subscribeBasket, writeBasket } from "./basket-store";

type Props = {
  formId: string;
  /** Where the comparison is shown. */
  address: string;
  /** That the page shows; null: the catalogue as it is now. */
  release: number | null;
  carried: readonly Picked[];
  most: number;
  words: {
    label: string;
    /** With `{plan}` in the place of the plan's name. */
    remove: string;
    clear: string;
    full: string;
    /** The button's words where nobody can count the ticks. */
    ticked: string;
    /** By number of plans. */
    compare: readonly string[];
  };
};

/** The ticks of the page, wherever they stand. */
const ticks = () => [...document.querySelectorAll<HTMLInputElement>("input[data-basket]")];

export function BasketShelf({ formId, address, release, carried, most, words }: Props) {
  const picked = useSyncExternalStore(subscribeBasket, readBasket, () => EMPTY_BASKET);
  const [running, setRunning] = useState(false);
  const [full, setFull] = useState(false);
  const merged = useRef(false);

  useEffect(() => {
    setRunning(true);
    // What the address carries, and what was ticked before this script ran, joins what is remembered; once.
    if (!merged.current) {
      merged.current = true;
      const ticked = ticks()
        .filter(({ checked }) => checked)
        .map(({ value, dataset }) => ({ slug: value, name: dataset.basket ?? value }));
      const news = [...carried, ...ticked].filter(({ slug }) => !readBasket().some((one) => one.slug === slug));
      if (news.length > 0) writeBasket([...readBasket(), ...news]);
    }
  }, [carried]);

  // Rows come and go with the filter: their ticks show what is picked, whenever they appear.
  useEffect(() => {
    const show = () => {
      for (const tick of ticks()) {
        const checked = picked.some(({ slug }) => slug === tick.value);
        if (tick.checked !== checked) tick.checked = checked;
      }
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [picked]);

  useEffect(() => {
    const onChange = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.dataset.basket === undefined) return;
      const others = readBasket().filter(({ slug }) => slug !== target.value);
      const room = !target.checked || others.length < most;
      setFull(!room);
      if (!room) target.checked = false;
      else if (target.checked) writeBasket([...others, { slug: target.value, name: target.dataset.basket }]);
      else writeBasket(others);
    };
    document.addEventListener("change", onChange);
    return () => document.removeEventListener("change", onChange);
  }, [most]);

  const visible = running
    ? picked.length > 0
      ? "flex"
      : "hidden"
    : carried.length > 0
      ? "flex"
      : "hidden in-[:has(input[data-basket]:checked)]:flex";

  return (
    <form
      id={formId}
      action={address}
      aria-label={words.label}
      className={`${visible} sticky bottom-0 z-20 -mx-4 mt-6 flex-wrap items-center gap-x-4 gap-y-2 border-t-2 border-ink bg-surface px-4 py-2 sm:-mx-6 sm:px-6 print:hidden`}
    >
      {running ? (
        <>
          <ul className="flex flex-wrap gap-1.5">
            {picked.map(({ slug, name }) => (
              <li key={slug}>
                <button
                  type="button"
                  aria-label={words.remove.replace("{plan}", name)}
                  onClick={() => {
                    setFull(false);
                    writeBasket(picked.filter((one) => one.slug !== slug));
                  }}
                  className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-[3px] border border-accent bg-accent-soft px-2.5 text-xs sm:min-h-7"
                >
                  {name}
                  <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
                    <path d="m1 1 8 8M9 1 1 9" stroke="currentColor" strokeWidth="1.5" />
                  </svg>
                </button>
              </li>
            ))}
          </ul>
          <p role="status" className="text-xs text-warn">
            {full && words.full}
          </p>
          <span className="ms-auto flex items-center gap-3">
            <button
              type="button"
              onClick={() => {
                setFull(false);
                writeBasket([]);
              }}
              className="min-h-11 cursor-pointer px-2 text-xs text-accent hover:underline sm:min-h-9"
            >
              {words.clear}
            </button>
            <Link
              href={`${address}?plans=${picked.map(({ slug }) => slug).join(",")}${release === null ? "" : `&release=${release}`}`}
              prefetch={false}
              className={buttonClass("primary")}
            >
              {words.compare[picked.length]}
            </Link>
          </span>
        </>
      ) : (
        <>
          {release !== null && <input type="hidden" name="release" value={release} />}
          {carried.map(({ slug, name }) => (
            <span key={slug} className="text-xs">
              <input type="hidden" name="plans" value={slug} />
              {name}
            </span>
          ))}
          <button type="submit" className={`${buttonClass("primary")} ms-auto`}>
            {words.ticked}
          </button>
        </>
      )}
    </form>
  );
}
