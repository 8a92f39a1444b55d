"use client"; // marks where the reader is, and closes the phone's menu after a choice

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useRef } from "react";
import { splitLocale } from "@/lib/i18n/href";
import { useCarried } from "./carried-release";

type Entry = { path: string; address: string; heedsReleases: boolean; label: string };

export function SiteNav({ entries, label, menu }: { entries: Entry[]; label: string; menu: string }) {
  const { path } = splitLocale(usePathname().replace(/^\/en(?=\/|$)/, ""));
  const carried = useCarried();
  const details = useRef<HTMLDetailsElement>(null);
  const links = entries.map((entry) => (
    <li key={entry.path}>
      <Link
        href={carried(entry.address, entry.heedsReleases)}
        prefetch={false}
        aria-current={path === entry.path || path.startsWith(`${entry.path}/`) ? "page" : undefined}
        onClick={() => details.current?.removeAttribute("open")}
        className="flex min-h-11 items-center border-b-2 border-transparent text-ink no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:text-accent lg:px-0.5"
      >
        {entry.label}
      </Link>
    </li>
  ));

  return (
    <>
      <nav aria-label={label} className="hidden lg:block print:hidden">
        <ul className="flex gap-x-6">{links}</ul>
      </nav>
      <nav aria-label={label} className="order-last lg:hidden print:hidden">
        <details ref={details} className="group">
          <summary className="flex min-h-11 list-none items-center gap-2 px-2 hover:text-accent [&::-webkit-details-marker]:hidden">
            <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true">
              <path d="M0 1h16M0 6h16M0 11h16" stroke="currentColor" strokeWidth="1.5" />
            </svg>
            {menu}
          </summary>
          <ul className="absolute inset-x-0 z-40 grid grid-cols-2 gap-x-6 border-y border-rule bg-surface px-6 py-3">
            {links}
          </ul>
        </details>
      </nav>
    </>
  );
}
