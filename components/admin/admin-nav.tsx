"use client"; // marks where the editor is, and moves the phone's row to it

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { splitLocale } from "@/lib/i18n/href";

type Entry = { path: string; address: string; label: string };

export function AdminNav({ entries, label }: { entries: Entry[]; label: string }) {
  const { path } = splitLocale(usePathname().replace(/^\/en(?=\/|$)/, ""));
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // The row is wider than a phone: without this the editor may be at a place that it does not show.
    if (path) nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path]);
  const isHere = (entry: string) => path === entry || (entry !== "/admin" && path.startsWith(`${entry}/`));

  return (
    <nav
      ref={nav}
      aria-label={label}
      className="-mx-4 max-w-[100vw] overflow-x-auto px-4 sm:mx-0 sm:max-w-full sm:px-0"
    >
      <ul className="flex gap-x-5 whitespace-nowrap noscript:flex-wrap sm:flex-wrap">
        {entries.map((entry) => (
          <li key={entry.path}>
            <Link
              href={entry.address}
              prefetch={false}
              aria-current={isHere(entry.path) ? "page" : undefined}
              className="flex min-h-11 items-center border-b-2 border-transparent text-ink no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:text-accent sm:min-h-9"
            >
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
