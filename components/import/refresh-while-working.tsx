"use client"; // asks for the page anew as long as its server works

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1000;

/** Keeps a page of work in progress up to date; without script the browser itself loads it anew. */
export function RefreshWhileWorking() {
  const router = useRouter();

  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);

  return (
    <noscript>
      <meta httpEquiv="refresh" content="2" />
    </noscript>
  );
}
