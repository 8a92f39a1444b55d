"use client"; // only script can open the print dialogue; without it the browser's own menu does

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Prints the page. There only where script runs. */
export function PrintButton({ label }: { label: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Button onClick={() => window.print()} className={ready ? "" : "invisible"}>
      {label}
    </Button>
  );
}
