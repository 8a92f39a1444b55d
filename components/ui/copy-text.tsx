"use client"; // the clipboard is the browser's

import { useState } from "react";

type Props = { text: string; label: string; done: string };

/** Copies a text. Where the clipboard can't be used the text beside it can still be selected. */
export function CopyText({ text, label, done }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };

  return (
    <button type="button" onClick={copy} className="link inline-flex min-h-11 cursor-pointer items-center sm:min-h-6">
      <span aria-live="polite">{copied ? done : label}</span>
    </button>
  );
}
