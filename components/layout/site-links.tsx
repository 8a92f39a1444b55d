"use client"; // leads to the same release as the page shows

import Link from "next/link";
import { useCarried } from "./carried-release";

export type SiteLink = { address: string; heedsReleases: boolean; label: string };

/** The ways through the site at its foot, in groups without names. */
export function SiteLinks({ groups, label }: { groups: readonly (readonly SiteLink[])[]; label: string }) {
  const carried = useCarried();
  return (
    <nav aria-label={label} className="print:hidden">
      <div className="grid grid-cols-2 gap-x-8 sm:grid-cols-4">
        {groups.map((links) => (
          <ul key={links[0]?.address}>
            {links.map(({ address, heedsReleases, label: words }) => (
              <li key={address}>
                <Link
                  href={carried(address, heedsReleases)}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center text-ink no-underline hover:text-accent hover:underline sm:min-h-8"
                >
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </nav>
  );
}
