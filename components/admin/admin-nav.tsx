"use client"; // marks where the editor is

import Link from "next/link";
import { usePathname } from "next/navigation";
import { splitLocale } from "@/lib/i18n/href";

type Entry = { path: string; address: string; label: string };

export function AdminNav({ entries, label }: { entries: Entry[]; label: string }) {
  const { path } = splitLocale(usePathname().replace(/^\/en(?=\/|$)/, ""));
  const isHere = (entry: string) => path === entry || (entry !== "/admin" && path.startsWith(`${entry}/`));

  return (
    <nav aria-label={label} className="-mx-4 max-w-[100vw] overflow-x-auto px-4 sm:mx-0 sm:max-w-full sm:px-0">
      <ul className="flex gap-x-5 whitespace-nowrap sm:flex-wrap">
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
