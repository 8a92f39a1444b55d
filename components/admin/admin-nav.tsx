"use client"; // marks where the editor is

import Link from "next/link";
import { usePathname } from "next/navigation";
import { splitLocale } from "@/lib/i18n/href";

type Entry = { path: string; address: string; label: string };

export function AdminNav({ entries, label }: { entries: Entry[]; label: string }) {
  const { path } = splitLocale(usePathname().replace(/^\/en(?=\/|$)/, ""));
  const isHere = (entry: string) => path === entry || (entry !== "/admin" && path.startsWith(`${entry}/`));

  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5">
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
