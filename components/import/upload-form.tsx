"use client"; // shows the answer of its server action in place, and tells of a file that is too large before it is sent

import { useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary, INPUT_CLASS, TextField } from "@/components/ui/fields";
import { EMPTY_FORM, type FormState } from "@/lib/forms";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  locale: Locale;
  /** Id of the import that the new file comes in place of. */
  replaces?: string;
  maxBytes: number;
  words: { label: string; hint: string; submit: string; tooLarge: string; errorTitle: string };
};

export function UploadForm({ action, locale, replaces, maxBytes, words }: Props) {
  const [state, formAction, pending] = useActionState(action, EMPTY_FORM);
  const [isTooLarge, setTooLarge] = useState(false);
  const answer = useRef<HTMLDivElement>(null);
  const error = isTooLarge ? words.tooLarge : state.errors.file;

  useEffect(() => {
    if (state.errors.file) answer.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
  }, [state]);

  return (
    <form action={formAction} noValidate className="max-w-[40rem]">
      <div ref={answer}>
        <ErrorSummary title={words.errorTitle} errors={{ "import-file": error }} />
      </div>
      <input type="hidden" name="locale" value={locale} />
      {replaces && <input type="hidden" name="replaces" value={replaces} />}
      <div className="space-y-5">
        <TextField
          id="import-file"
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.json"
          label={words.label}
          hint={words.hint}
          error={error}
          className={`${INPUT_CLASS} cursor-pointer py-1.5 file:me-3 file:cursor-pointer file:rounded-[3px] file:border file:border-rule-strong file:bg-sunken file:px-3 file:py-0.5 file:font-semibold file:text-ink`}
          onChange={(event) => setTooLarge((event.target.files?.[0]?.size ?? 0) > maxBytes)}
        />
        <Button type="submit" look="primary" disabled={pending || isTooLarge}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
