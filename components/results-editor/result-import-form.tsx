"use client"; // shows what was read in place, and keeps what was pasted until it is saved

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { INPUT_CLASS, SelectField, TextAreaField } from "@/components/ui/fields";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";

/** What a dry run gave, in words. */
export type ResultImportState = {
  text: string;
  levels: string;
  encoding: string;
  /** Why it was not saved, apart from what is wrong with rows. */
  error: string | null;
  read: {
    canSave: boolean;
    /** What altered numbers seem to have been is known. */
    canMend: boolean;
    title: string;
    problemsTitle: string;
    problems: readonly string[];
    moreProblems: string | null;
    rows: readonly { id: string; level: number; words: string; measures: readonly string[] }[];
    moreRows: string | null;
  } | null;
};

type Words = Readonly<
  Record<
    | "text"
    | "textHint"
    | "file"
    | "fileHint"
    | "encoding"
    | "levels"
    | "check"
    | "mend"
    | "replace"
    | "append"
    | "nothingSaved"
    | "held",
    string
  >
>;

type Props = {
  action: (previous: ResultImportState, formData: FormData) => Promise<ResultImportState>;
  locale: Locale;
  draftId: number;
  /** Hash of the tree that the person was told of. */
  before: string;
  /** Whether the draft holds a tree to append to. */
  canAppend: boolean;
  initialText: string;
  levels: readonly { value: string; label: string }[];
  encodings: readonly { value: string; label: string }[];
  words: Words;
};

/** Paste or upload, read, look, then save: one form, which works without script too. */
export function ResultImportForm({
  action,
  locale,
  draftId,
  before,
  canAppend,
  initialText,
  levels,
  encodings,
  words,
}: Props) {
  const [state, formAction, pending] = useActionState(action, {
    text: initialText,
    levels: "",
    encoding: "",
    error: null,
    read: null,
  });
  const answer = useRef<HTMLDivElement>(null);
  const { read, error } = state;

  useEffect(() => {
    if (read || error) answer.current?.focus();
  }, [read, error]);

  return (
    <form action={formAction} className="grid gap-8 lg:grid-cols-2">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={draftId} />
      <input type="hidden" name="before" value={before} />
      <div className="space-y-5">
        <TextAreaField
          key={state.text}
          name="text"
          label={words.text}
          hint={words.textHint}
          value={state.text}
          rows={16}
          spellCheck={false}
        />
        <div>
          <label htmlFor="file" className="mb-1 block font-semibold">
            {words.file}
          </label>
          <p id="file-hint" className="mb-1 text-xs text-ink-soft">
            {words.fileHint}
          </p>
          <input
            id="file"
            name="file"
            type="file"
            accept=".txt,.csv,.tsv,.xlsx,text/plain,text/csv"
            aria-describedby="file-hint"
            className={`${INPUT_CLASS} py-2`}
          />
        </div>
        <SelectField name="encoding" label={words.encoding} value={state.encoding} options={encodings} />
        <SelectField name="levels" label={words.levels} value={state.levels} options={levels} />
        <Button type="submit" name="act" value="check" look="primary" disabled={pending}>
          {words.check}
        </Button>
      </div>
      <div ref={answer} tabIndex={-1} className="min-w-0 outline-none">
        {error && <Notice title={error} tone="bad" />}
        {read && (
          <>
            <h2 className="text-lg">{read.title}</h2>
            {!read.canSave && <p className="mt-1 font-semibold text-bad">{words.nothingSaved}</p>}
            {read.problems.length > 0 && (
              <section aria-labelledby="problems" className="my-4">
                <h3 id="problems" className="font-semibold">
                  {read.problemsTitle}
                </h3>
                <ul className="mt-1 list-disc ps-5 text-sm [overflow-wrap:anywhere]">
                  {read.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                  {read.moreProblems && <li className="text-ink-soft">{read.moreProblems}</li>}
                </ul>
                {read.canMend && (
                  <Button type="submit" name="act" value="mend" disabled={pending} className="mt-3">
                    {words.mend}
                  </Button>
                )}
              </section>
            )}
            {read.canSave && (
              <>
                <ol className="my-4 text-sm">
                  {read.rows.map(({ id, level, words: line, measures }) => (
                    <li
                      key={id}
                      className="border-t border-rule py-1 [overflow-wrap:anywhere]"
                      style={{ paddingInlineStart: `calc(${level - 1} * clamp(0.5rem, 2vw, 1.5rem))` }}
                    >
                      {line}
                      {measures.length > 0 && (
                        <span className="block text-xs text-ink-soft">{measures.join(" · ")}</span>
                      )}
                    </li>
                  ))}
                  {read.moreRows && <li className="border-t border-rule py-1 text-ink-soft">{read.moreRows}</li>}
                </ol>
                <p className="mb-3 text-sm text-ink-soft">{words.held}</p>
                <div className="flex flex-wrap gap-3">
                  <Button type="submit" name="act" value="replace" look="primary" disabled={pending}>
                    {words.replace}
                  </Button>
                  {canAppend && (
                    <Button type="submit" name="act" value="append" disabled={pending}>
                      {words.append}
                    </Button>
                  )}
                </div>
              </>
            )}
          </>
        )}
      </div>
    </form>
  );
}
