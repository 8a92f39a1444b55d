import Link from "next/link";
import type { ReactNode } from "react";

type Crumb = { label: string; address: string };
type Props = {
  title: ReactNode;
  /** Where the page sits, outermost first; the page itself is not listed. */
  crumbs?: Crumb[];
  crumbsLabel?: string;
  /** One or two sentences that say what this is, how much of it, as of when. */
  lead?: ReactNode;
  children?: ReactNode;
};

/** The head of a page: place, the one h1, and what the page is. */
export function PageHeader({ title, crumbs = [], crumbsLabel, lead, children }: Props) {
  return (
    <header className="mb-8">
      {crumbs.length > 0 && (
        <nav aria-label={crumbsLabel} className="mb-2 text-xs print:hidden">
          <ol className="flex flex-wrap gap-x-2">
            {crumbs.map(({ label, address }) => (
              <li key={address} className="after:ms-2 after:text-ink-soft after:content-['/'] last:after:content-none">
                <Link href={address} prefetch={false} className="inline-block py-1 text-accent hover:underline">
                  {label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1 className="text-xl sm:text-2xl">{title}</h1>
      {lead && <p className="mt-3 max-w-[68ch] text-base text-ink-soft">{lead}</p>}
      {children}
    </header>
  );
}
