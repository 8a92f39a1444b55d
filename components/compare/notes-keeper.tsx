"use client"; // the reader's notes are kept in this browser alone

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

type Props = { formId: string; storageKey: string; kept: string; clear: string };

/** Fills a form's text areas with what was written before, and keeps what is written, on this device. */
export function NotesKeeper({ formId, storageKey, kept, clear }: Props) {
  const [any, setAny] = useState(false);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const areas = [...form.querySelectorAll("textarea")];
    const notes = readNotes(storageKey);
    for (const area of areas) {
      // What was typed before this script ran wins over what was kept.
      if (area.value === "" || area.dataset.filled !== undefined) area.value = notes[area.name] ?? "";
      area.dataset.filled = "";
    }
    setAny(areas.some(({ value }) => value !== ""));

    const keep = () => {
      const written = areas.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]);
      setAny(written.length > 0);
      try {
        if (written.length > 0) localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(written)));
        else localStorage.removeItem(storageKey);
      } catch {
        // No room, or storage is forbidden: the notes still stand in the form, print and download.
      }
    };
    form.addEventListener("input", keep);
    return () => form.removeEventListener("input", keep);
  }, [formId, storageKey]);

  const onClear = () => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    for (const area of form.querySelectorAll("textarea")) area.value = "";
    form.dispatchEvent(new Event("input"));
  };

  return (
    <p className="mt-3 flex min-h-9 flex-wrap items-center gap-4 text-xs text-ink-soft print:hidden">
      {kept}
      {any && <Button onClick={onClear}>{clear}</Button>}
    </p>
  );
}

function readNotes(key: string): Record<string, string> {
  try {
    const notes: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof notes === "object" && notes !== null ? (notes as Record<string, string>) : {};
  } catch {
    return {};
  }
}
