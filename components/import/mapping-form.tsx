"use client"; // shows the answer of its server action in place and moves focus to what must be mended

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Check, ErrorSummary, INPUT_CLASS, type Option } from "@/components/ui/fields";
import { EMPTY_FORM, type FormState } from "@/lib/forms";
import type { Locale } from "@/lib/i18n/locales";

type Column = {
  field: string;
  /** As the file has it. */
  head: string;
  /** Some of its values. */
  samples: readonly string[];
  /** Where it goes, as guessed or chosen before; "": nowhere. */
  value: string;
};

type Props = {
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  locale: Locale;
  id: string;
  columns: readonly Column[];
  options: readonly Option[];
  blanks: { field: string; value: string; options: readonly (Option & { hint: string })[] };
  words: {
    table: string;
    head: string;
    samples: string;
    target: string;
    nowhere: string;
    blanks: string;
    submit: string;
    errorTitle: string;
  };
};

const CELL = "py-1.5 pe-6 align-top";

/** Where each column of the file goes. */
export function MappingForm({ action, locale, id, columns, options, blanks, words }: Props) {
  const [state, formAction, pending] = useActionState(action, EMPTY_FORM);
  const answer = useRef<HTMLDivElement>(null);
  const idOf = (field: string) => `import-${field.replace(".", "-")}`;
  const errors = Object.fromEntries(Object.entries(state.errors).map(([field, message]) => [idOf(field), message]));
  const chosenBlanks = state.values[blanks.field] ?? blanks.value;

  useEffect(() => {
    if (Object.keys(state.errors).length > 0) answer.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
  }, [state]);

  return (
    <form action={formAction} noValidate>
      <div ref={answer} className="max-w-[40rem]">
        <ErrorSummary title={words.errorTitle} errors={errors} />
      </div>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      <table className="w-full max-w-[60rem] border-y border-rule max-sm:block" aria-label={words.table}>
        <thead className="max-sm:sr-only">
          <tr className="border-b border-rule-strong text-start">
            {[words.head, words.samples, words.target].map((word) => (
              <th key={word} scope="col" className="py-2 pe-6 text-start font-semibold">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-rule max-sm:block">
          {columns.map(({ field, head, samples, value }) => (
            <tr key={field} className="max-sm:block max-sm:py-2">
              <th
                scope="row"
                className={`${CELL} text-start font-semibold [overflow-wrap:anywhere] max-sm:block max-sm:pe-0`}
              >
                <label htmlFor={idOf(field)}>{head}</label>
              </th>
              <td
                className={`${CELL} max-w-[24rem] text-sm text-ink-soft [overflow-wrap:anywhere] max-sm:block max-sm:max-w-none max-sm:pe-0`}
              >
                {samples.join(" · ")}
              </td>
              <td className={`${CELL} min-w-[14rem] max-sm:block max-sm:pe-0`}>
                {state.errors[field] && (
                  <p id={`${idOf(field)}-error`} className="mb-1 font-semibold text-bad">
                    {state.errors[field]}
                  </p>
                )}
                <select
                  key={state.values[field] ?? value}
                  id={idOf(field)}
                  name={field}
                  defaultValue={state.values[field] ?? value}
                  aria-invalid={state.errors[field] ? true : undefined}
                  aria-describedby={state.errors[field] ? `${idOf(field)}-error` : undefined}
                  className={INPUT_CLASS}
                >
                  <option value="">{words.nowhere}</option>
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <fieldset id={idOf(blanks.field)} className="my-6 max-w-[40rem]">
        <legend className="font-semibold">{words.blanks}</legend>
        {blanks.options.map(({ value, label, hint }) => (
          <Check
            key={`${value}${chosenBlanks}`}
            kind="radio"
            name={blanks.field}
            value={value}
            defaultChecked={value === chosenBlanks}
            label={
              <>
                {label} <span className="text-ink-soft">{hint}</span>
              </>
            }
          />
        ))}
      </fieldset>
      <Button type="submit" look="primary" disabled={pending}>
        {words.submit}
      </Button>
    </form>
  );
}
