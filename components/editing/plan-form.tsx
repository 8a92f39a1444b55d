"use client"; // saves by itself while somebody writes, warns before unsaved input is left, and keeps what was typed

import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Check, ErrorSummary, SelectField, TextAreaField, TextField } from "@/components/ui/fields";
import type { Locale } from "@/lib/i18n/locales";
import {
  EVIDENCE_FIELDS,
  evidenceField,
  nothingField,
  SHARED_SOURCE,
  type Typed,
  valueField,
} from "@/lib/schemas/plan-form";
import { ConflictChoices, type ConflictView } from "./conflict-choices";
import type { FormAttribute, FormModel } from "./form-model";

/** What comes back from a save that did not succeed. */
export type PlanFormState = {
  /** null: nothing was sent yet. */
  typed: Typed | null;
  errors: Readonly<Record<string, string>>;
  conflict: ConflictView | null;
};

/** What comes back when the form saved itself. */
export type AutosaveResult = { ok: true; version: number; base: string; words: string } | { ok: false; words: string };

type Props = {
  locale: Locale;
  id: number;
  /** The draft's version and its record as JSON: what this form starts from. */
  version: number;
  base: string;
  typed: Typed;
  model: FormModel;
  /** Names of the country's known bodies. */
  agencies: readonly string[];
  save: (previous: PlanFormState, formData: FormData) => Promise<PlanFormState>;
  autosave: (formData: FormData) => Promise<AutosaveResult>;
};

/** The form rests this long before it saves itself. */
const AUTOSAVE_MS = 4000;

/** A draft as a form, made from the registry. Without script the server answers with the page and all that was typed. */
export function PlanForm({ locale, id, version, base, typed: stored, model, agencies, save, autosave }: Props) {
  const [state, formAction, pending] = useActionState(save, { typed: null, errors: {}, conflict: null });
  const [from, setFrom] = useState({ version, base });
  const [saving, setSaving] = useState<{ words: string; failed: boolean } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { words } = model;
  const typed = state.typed ?? stored;
  const hasErrors = Object.keys(state.errors).length > 0;

  useEffect(() => {
    if (hasErrors || state.conflict) form.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
  }, [state, hasErrors]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      clearTimeout(timer.current);
    };
  }, []);

  async function saveItself() {
    if (!form.current) return;
    clearTimeout(timer.current);
    setSaving({ words: words.saving, failed: false });
    unsaved.current = false;
    const result = await autosave(new FormData(form.current)).catch(() => ({
      ok: false as const,
      words: words.unsaved,
    }));
    setSaving({ words: result.words, failed: !result.ok });
    if (result.ok) setFrom({ version: result.version, base: result.base });
    else unsaved.current = true;
  }

  return (
    <form
      ref={form}
      action={formAction}
      noValidate
      onChange={() => {
        unsaved.current = true;
        clearTimeout(timer.current);
        if (!state.conflict) timer.current = setTimeout(saveItself, AUTOSAVE_MS);
      }}
      onSubmit={(event) => {
        // Sent by hand, so that React doesn't empty the fields.
        event.preventDefault();
        clearTimeout(timer.current);
        unsaved.current = false;
        const data = new FormData(event.currentTarget);
        startTransition(() => formAction(data));
      }}
    >
      <ErrorSummary title={words.errors} errors={state.errors} />
      {state.conflict && <ConflictChoices conflict={state.conflict} words={words} />}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={from.version} />
      <input type="hidden" name="base" value={from.base} />

      <fieldset className="mb-8 max-w-[40rem] border-s-4 border-rule ps-4">
        <legend className="font-semibold">{words.same}</legend>
        <p className="mb-3 text-xs text-ink-soft">{words.sameHint}</p>
        <SourceFields
          name={(field) => `${SHARED_SOURCE}.${field}`}
          {...{ typed: state.typed ?? {}, errors: state.errors, model }}
        />
      </fieldset>

      <datalist id="known-agencies">
        {agencies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>

      {model.groups.map(({ id: group, title, attributes }) => (
        <section key={group} aria-labelledby={`${group}-title`} className="mb-12">
          <h2 id={`${group}-title`} className="mb-4 border-b border-rule-strong pb-1 text-lg">
            {title}
          </h2>
          <div className="space-y-8">
            {attributes.map((one) => (
              <div key={one.key} className="grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
                <div className="space-y-2">
                  <ValueField attribute={one} {...{ typed, model }} error={state.errors[valueField(one.key)]} />
                  {one.key === "lead_agency" && (
                    <TextField name="v.lead_agency_en" label={words.nameEn} value={typed["v.lead_agency_en"]?.[0]} />
                  )}
                  <SelectField
                    name={nothingField(one.key)}
                    label={<span className="text-xs font-normal">{`${words.noValue} (${one.label})`}</span>}
                    options={model.nothings}
                    value={typed[nothingField(one.key)]?.[0] ?? ""}
                    error={state.errors[nothingField(one.key)]}
                  />
                </div>
                <Sources attribute={one} {...{ typed, model }} errors={state.errors} />
              </div>
            ))}
          </div>
        </section>
      ))}

      <section aria-labelledby="whole-title" className="mb-8 max-w-[40rem] space-y-5">
        <h2 id="whole-title" className="border-b border-rule-strong pb-1 text-lg">
          {words.whole}
        </h2>
        <SelectField
          name="confidence"
          label={words.confidence}
          options={model.confidences}
          value={typed.confidence?.[0]}
          error={state.errors.confidence}
        />
        <TextAreaField name="note" label={words.note} value={typed.note?.[0]} error={state.errors.note} />
      </section>

      <div className="sticky bottom-0 flex flex-wrap items-center gap-4 border-t border-rule bg-paper py-3">
        <Button type="submit" look="primary" id="form" disabled={pending}>
          {words.save}
        </Button>
        <p role="status" className={saving?.failed ? "text-bad" : "text-ink-soft"}>
          {saving?.words}
        </p>
        {saving?.failed && <Button onClick={saveItself}>{words.retry}</Button>}
      </div>
    </form>
  );
}

type Shown = { typed: Typed; model: FormModel };

function ValueField({ attribute, typed, model, error }: Shown & { attribute: FormAttribute; error?: string }) {
  const { key, label, definition, kind, options, wanting } = attribute;
  const name = valueField(key);
  const hint = wanting ? `${definition} (${wanting})` : definition;
  if (kind === "many") {
    return (
      <fieldset id={name} tabIndex={-1} aria-describedby={`${name}-hint`}>
        <legend className="font-semibold">{label}</legend>
        <p id={`${name}-hint`} className="mb-1 text-xs text-ink-soft">
          {hint}
        </p>
        {error && <p className="font-semibold text-bad">{error}</p>}
        <div className="grid gap-x-6 sm:grid-cols-2">
          {options.map((option) => (
            <Check
              key={option.value}
              name={name}
              value={option.value}
              label={option.label}
              defaultChecked={typed[name]?.includes(option.value)}
            />
          ))}
        </div>
      </fieldset>
    );
  }

  const shared = { name, label, hint, error, value: typed[name]?.[0] ?? "" };
  if (options.length > 0) return <SelectField {...shared} options={[{ value: "", label: "–" }, ...options]} />;
  if (key === "lead_agency") {
    return (
      <TextField {...shared} hint={`${hint} ${model.words.agencyHint}`} list="known-agencies" autoComplete="off" />
    );
  }
  if (kind === "date") return <TextField {...shared} hint={`${hint} ${model.words.dateHint}`} />;
  return <TextField {...shared} inputMode={kind === "year" ? "numeric" : undefined} />;
}

function Sources({
  attribute: { key, label },
  typed,
  errors,
  model,
}: Shown & { attribute: FormAttribute; errors: PlanFormState["errors"] }) {
  let filled = 0;
  while (typed[evidenceField(key, filled, "url")]?.[0]) filled++;
  const rows = Array.from({ length: filled + 1 }, (_, row) => row);
  const open = rows.some((row) => errors[evidenceField(key, row, "url")]);
  return (
    <details open={open} className="self-start">
      <summary className="cursor-pointer py-1.5">{`${model.words.sources} (${label}): ${filled}`}</summary>
      {rows.map((row) => (
        <div key={row} className="mt-2 mb-4 border-s-2 border-rule ps-3">
          <SourceFields name={(field) => evidenceField(key, row, field)} {...{ typed, errors, model }} />
        </div>
      ))}
    </details>
  );
}

function SourceFields({
  name,
  typed,
  errors,
  model,
}: Shown & { name: (field: string) => string; errors: PlanFormState["errors"] }) {
  return (
    <div className="grid gap-3 text-sm sm:grid-cols-2">
      {EVIDENCE_FIELDS.map((field) => {
        const shared = {
          name: name(field),
          label: model.evidenceLabels[field],
          value: typed[name(field)]?.[0] ?? "",
          error: errors[name(field)],
        };
        if (field === "basis") return <SelectField key={field} {...shared} options={model.bases} />;
        if (field === "confidence") {
          return <SelectField key={field} {...shared} value={shared.value || "high"} options={model.confidences} />;
        }
        return <TextField key={field} {...shared} />;
      })}
    </div>
  );
}
