import type { ReactNode } from "react";

type Props = { label: string; children: ReactNode; className?: string };

/**
 * A wide table scrolls in its own region, which a keyboard can reach; the page itself never scrolls sideways. Paper has no
 * scroll: there the region is as large as what it holds.
 */
export function ScrollRegion({ label, children, className = "" }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={label} tabIndex={0} className={`scroll-region relative overflow-x-auto ${className}`}>
      {children}
    </section>
  );
}
