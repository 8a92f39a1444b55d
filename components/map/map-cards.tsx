"use client"; // the pointer and the arrow keys go from country to country

import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";

type Props = {
  /** The drawn map: its links carry `data-iso3` and their card, a line each, as `title`. */
  children: ReactNode;
  words: {
    /** Name of the map for a screen reader, with the keys that move in it. */
    label: string;
    /** Opens the country of the card. */
    open: string;
  };
};

/** Where it stands is in percent of the map, which may be made narrower under it. */
type Card = { iso3: string; address: string; lines: readonly string[]; leftPercent: number; topPercent: number };

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Shows a country's card where the pointer is, on the first tap (the second opens the page), and by arrow keys once
 * the map has the focus. Without script the browser's tooltip, the link and the list serve.
 */
export function MapCards({ children, words }: Props) {
  const frame = useRef<HTMLElement>(null);
  const touched = useRef(false);
  const titles = useRef(new Map<string, readonly string[]>());
  const [card, setCard] = useState<Card | null>(null);

  const choose = (link: Element | null) => {
    frame.current?.querySelector(".world-chosen")?.classList.remove("world-chosen");
    const iso3 = link?.getAttribute("data-iso3");
    if (!frame.current || !link || !iso3) return setCard(null);
    link.classList.add("world-chosen");
    const title = link.querySelector("title");
    if (title?.textContent) {
      titles.current.set(iso3, title.textContent.split("\n"));
      // The browser's own tooltip would lie over the card.
      title.textContent = "";
    }
    const [box, own] = [frame.current.getBoundingClientRect(), link.getBoundingClientRect()];
    setCard({
      iso3,
      address: link.getAttribute("href") ?? "",
      lines: titles.current.get(iso3) ?? [],
      leftPercent: (((own.left + own.right) / 2 - box.left) / box.width) * 100,
      topPercent: (((own.top + own.bottom) / 2 - box.top) / box.height) * 100,
    });
  };

  const linkOf = (target: EventTarget) => (target as Element).closest("a[data-iso3]");

  const onClick = (event: MouseEvent) => {
    const link = linkOf(event.target);
    if (!touched.current || !link) return;
    if (card?.iso3 === link.getAttribute("data-iso3")) return;
    event.preventDefault();
    choose(link);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== frame.current) return;
    const direction = DIRECTIONS[event.key];
    if (direction) {
      event.preventDefault();
      const links = [...frame.current.querySelectorAll("a[data-iso3]")];
      const from = links.find((link) => link.getAttribute("data-iso3") === card?.iso3);
      choose(from ? nearest(from, links, direction) : (links[0] ?? null));
    } else if (event.key === "Enter" && card) {
      location.assign(card.address);
    } else if (event.key === "Escape") {
      choose(null);
    }
  };

  return (
    <section
      ref={frame}
      aria-label={words.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go from country to country
      tabIndex={0}
      className="relative"
      onPointerDown={(event: PointerEvent) => {
        touched.current = event.pointerType !== "mouse";
      }}
      onPointerOver={(event: PointerEvent) => {
        if (event.pointerType === "mouse") choose(linkOf(event.target));
      }}
      onPointerLeave={(event: PointerEvent) => {
        if (event.pointerType === "mouse") choose(null);
      }}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) choose(null);
      }}
    >
      {children}
      <div
        role="status"
        className="pointer-events-none absolute z-10 print:hidden"
        style={
          card
            ? {
                // Beside the country, and never past either edge: the card is 15rem wide.
                left: `clamp(0px, calc(${card.leftPercent}% + 1rem), max(0px, 100% - 15rem))`,
                top: `max(0px, calc(${card.topPercent}% + 1rem))`,
              }
            : undefined
        }
      >
        {card && (
          <div className="w-60 border border-rule-strong bg-paper px-3 py-2 text-sm">
            <p className="font-semibold">{card.lines[0]}</p>
            {card.lines.slice(1).map((line) => (
              <p key={line} className="text-ink-soft">
                {line}
              </p>
            ))}
            <a
              href={card.address}
              tabIndex={-1}
              className="link pointer-events-auto mt-1 hidden min-h-11 items-center pointer-coarse:inline-flex"
            >
              {words.open}
            </a>
          </div>
        )}
      </div>
    </section>
  );
}

/** The link that lies nearest in a direction, what is off to the side counting double; itself where none does. */
function nearest(from: Element, links: readonly Element[], [x, y]: readonly [number, number]): Element {
  const centre = (link: Element) => {
    const box = link.getBoundingClientRect();
    return [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;
  };
  const [fromX, fromY] = centre(from);
  let best = { link: from, distance: Number.POSITIVE_INFINITY };
  for (const link of links) {
    const [toX, toY] = centre(link);
    const along = (toX - fromX) * x + (toY - fromY) * y;
    const aside = Math.abs((toX - fromX) * y) + Math.abs((toY - fromY) * x);
    const distance = along + 2 * aside;
    if (along > 1 && distance < best.distance) best = { link, distance };
  }
  return best.link;
}
