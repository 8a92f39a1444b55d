import Link from "next/link";
import type { ReactNode } from "react";

/** Classes of app/globals.css: a comparison has them by the hundred. */
const LOOKS = {
  plain: "chip",
  /** Held by all that are compared. */
  shared: "chip chip-shared",
  /** Held by this one alone. */
  unique: "chip chip-unique",
} as const;

type Props = { children: ReactNode; look?: keyof typeof LOOKS; address?: string; title?: string };

/** One of several values. With an address it leads to what it names. */
export function Chip({ children, look = "plain", address, title }: Props) {
  const className = LOOKS[look];
  if (!address)
    return (
      <span className={className} title={title}>
        {children}
      </span>
    );
  return (
    <Link href={address} prefetch={false} title={title} className={className}>
      {children}
    </Link>
  );
}

/** An applied filter: its name and, as one target, the way to take it off. */
export function RemovableChip({
  children,
  address,
  removeLabel,
}: {
  children: ReactNode;
  address: string;
  removeLabel: string;
}) {
  return (
    <Link
      href={address}
      prefetch={false}
      scroll={false}
      aria-label={removeLabel}
      className="inline-flex min-h-11 items-center gap-2 rounded-[3px] border border-accent bg-accent-soft px-2.5 text-xs text-ink no-underline hover:bg-surface sm:min-h-7"
    >
      {children}
      <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
        <path d="m1 1 8 8M9 1 1 9" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </Link>
  );
}
