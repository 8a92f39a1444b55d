"use client"; // the answers are kept on this device alone

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { checkFormParams, checkPartOf } from "@/lib/schemas/check-query";

type Props = {
  formId: string;
  /** The address has answers: they win over what was kept. */
  given: boolean;
  kept: string;
  clear: string;
};

const KEY = "nap-atlas.self-check";

/** Fills the self-check with what was answered before, and keeps what is answered, on this device. */
export function CheckKeeper({ formId, given, kept, clear }: Props) {
  const [any, setAny] = useState(given);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    // What was answered before this script ran wins over what was kept.
    const fragment = checkPartOf(window.location.hash.replace(/^#/, ""));
    if (fragment) {
      fill(form, new URLSearchParams(fragment));
      keep(form);
    } else if (given || answersOf(form).size > 0) keep(form);
    else fill(form, readKept());
    setAny(answersOf(form).size > 0);

    const change = () => {
      keep(form);
      setAny(answersOf(form).size > 0);
    };
    form.addEventListener("change", change);
    return () => form.removeEventListener("change", change);
  }, [formId, given]);

  const onClear = () => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    for (const radio of form.querySelectorAll<HTMLInputElement>("input[type=radio]")) radio.checked = false;
    for (const select of form.querySelectorAll("select")) select.value = "";
    form.dispatchEvent(new Event("change"));
  };

  return (
    <p className="mt-3 flex min-h-11 flex-wrap items-center gap-4 text-xs text-ink-soft">
      {kept}
      {any && <Button onClick={onClear}>{clear}</Button>}
    </p>
  );
}

function answersOf(form: HTMLFormElement): Map<string, string> {
  const answers = new Map<string, string>();
  for (const [name, value] of checkFormParams(new FormData(form))) if (name !== "release") answers.set(name, value);
  return answers;
}

function keep(form: HTMLFormElement): void {
  const answers = answersOf(form);
  try {
    if (answers.size > 0) localStorage.setItem(KEY, new URLSearchParams([...answers]).toString());
    else localStorage.removeItem(KEY);
  } catch {
    // No room, or storage is forbidden: the answers still stand in the form and, once asked, behind the address.
  }
}

function readKept(): URLSearchParams {
  try {
    return new URLSearchParams(localStorage.getItem(KEY) ?? "");
  } catch {
    return new URLSearchParams();
  }
}

function fill(form: HTMLFormElement, kept: URLSearchParams): void {
  for (const radio of form.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
    radio.checked = kept.get(radio.name) === radio.value;
  }
  for (const select of form.querySelectorAll("select")) select.value = kept.get(select.name) ?? "";
}
