"use client"; // leads to the overview of the release that the page shows

import Link from "next/link";
import type { ReactNode } from "react";
import { useCarried } from "./carried-release";

export function HomeLink({ address, children }: { address: string; children: ReactNode }) {
  const carried = useCarried();
  return (
    <Link href={carried(address)} className="flex min-h-11 items-center gap-2.5 text-ink no-underline">
      {children}
    </Link>
  );
}
