import type { ReactNode } from "react";

const TONES = { note: "border-accent", warn: "border-warn", bad: "border-bad", good: "border-good" } as const;

type Props = { title: string; tone?: keyof typeof TONES; children?: ReactNode };

/** Something the reader must know before reading on. Announced by screen readers when it appears. */
export function Notice({ title, tone = "note", children }: Props) {
  return (
    <div role="status" className={`my-4 border-s-4 bg-surface py-3 ps-4 pe-3 ${TONES[tone]}`}>
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 text-ink-soft">{children}</div>}
    </div>
  );
}
