"use client"; // shows the conflicts that its server action answers with, and moves focus to them

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { ConflictChoices, type ConflictView } from "./conflict-choices";

export type CatchUpState = { conflict: ConflictView | null; error: string | null };

type Props = {
  locale: Locale;
  id: number;
  /** Version of the draft, and of the plan as it is published now. */
  version: number;
  published: number;
  action: (previous: CatchUpState, formData: FormData) => Promise<CatchUpState>;
  words: Record<"title" | "text" | "submit" | "conflict" | "conflictText" | "mine" | "theirs" | "base", string>;
};

/** Takes into a draft what was published since it began, asking part by part where both changed something. */
export function CatchUpForm({ locale, id, version, published, action, words }: Props) {
  const [{ conflict, error }, formAction, pending] = useActionState(action, { conflict: null, error: null });
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (conflict || error) form.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
  }, [conflict, error]);

  return (
    <form ref={form} action={formAction} className="mb-8 max-w-[68ch]">
      <Notice title={words.title} tone="warn">
        {words.text}
      </Notice>
      {error && (
        <p role="alert" tabIndex={-1} className="my-3 font-semibold text-bad">
          {error}
        </p>
      )}
      {conflict && <ConflictChoices conflict={conflict} words={words} />}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="published" value={published} />
      <Button type="submit" disabled={pending}>
        {words.submit}
      </Button>
    </form>
  );
}
