import Link from "next/link";
import type { ReactNode } from "react";

type Props = { title: string; closeLabel: string; closeAddress: string; children: ReactNode };

/** A form beside the node that it is about. Focus goes to its heading's first field; closing leads back to the node. */
export function ResultPanel({ title, closeLabel, closeAddress, children }: Props) {
  return (
    <section id="panel" aria-labelledby="panel-title" className="my-3 border-s-4 border-accent bg-sunken p-4">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="panel-title" className="text-lg">
          {title}
        </h2>
        <Link
          href={closeAddress}
          prefetch={false}
          replace
          scroll={false}
          className="py-1 text-sm text-accent underline"
        >
          {closeLabel}
        </Link>
      </div>
      {children}
    </section>
  );
}
