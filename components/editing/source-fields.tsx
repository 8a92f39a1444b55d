import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/fields";
import { FoldMark } from "@/components/ui/fold-mark";
import { hostOf, type KnownSource, sourceTitled } from "@/lib/domain/plan/sources";
import { EVIDENCE_FIELDS, evidenceField, KNOWN_SOURCE_FIELDS, type Typed } from "@/lib/schemas/plan-form-fields";
import type { FormAttribute, FormModel } from "./form-model";

type Shown = { typed: Typed; errors: Readonly<Record<string, string>>; model: FormModel };

/** The sources of one value: those it has, and room for another. */
export function Sources({
  attribute: { key, label, unsourced },
  typed,
  errors,
  model,
}: Shown & { attribute: FormAttribute }) {
  const { words } = model;
  const addresses: string[] = [];
  for (
    let url = typed[evidenceField(key, 0, "url")]?.[0];
    url;
    url = typed[evidenceField(key, addresses.length, "url")]?.[0]
  )
    addresses.push(url);
  const filled = addresses.length;
  const [added, setAdded] = useState(0);
  const numbers = Array.from({ length: filled + Math.max(added, 1) }, (_, row) => row);
  const wrong = numbers.some((row) => EVIDENCE_FIELDS.some((field) => errors[evidenceField(key, row, field)]));

  return (
    <details open={wrong || undefined} className="group self-start">
      <summary className="cursor-pointer list-none py-1.5 text-sm text-ink-soft hover:text-accent [&::-webkit-details-marker]:hidden">
        <span className="flex flex-wrap items-center gap-x-2">
          <FoldMark />
          <span>
            {words.sources}
            <span className="sr-only">, {label}</span> ({filled})
          </span>
          {unsourced && <span className="font-semibold text-warn">{words.noSource}</span>}
        </span>
        {filled > 0 && (
          <span className="block ps-4.5 text-xs [overflow-wrap:anywhere] group-open:hidden">
            {addresses.map((url) => knownAt(url, model)?.title ?? hostIn(url)).join(" · ")}
          </span>
        )}
      </summary>
      <p className="mt-1 text-xs text-ink-soft">{words.sourceHint}</p>
      {numbers.map((row) => (
        <fieldset
          key={row}
          // Room for one more, for whom no script adds it.
          className={`mt-3 border-s-2 border-rule ps-3 ${added === 0 && row === filled && row > 0 ? "[@media(scripting:enabled)]:hidden" : ""}`}
        >
          <legend className="float-start mb-1 w-full text-xs font-semibold text-ink-soft">
            {words.source} {row + 1}
            <span className="sr-only"> ({label})</span>
          </legend>
          <SourceFields name={(field) => evidenceField(key, row, field)} {...{ typed, errors, model }} />
        </fieldset>
      ))}
      <Button
        className="mt-3 text-xs noscript:hidden"
        onClick={() => setAdded(added + (filled === 0 && added === 0 ? 2 : 1))}
      >
        {words.addSource}
      </Button>
    </details>
  );
}

/** The host of an address; of what is no address, as when it is still being mended, the text itself. */
export function hostIn(url: string): string {
  return URL.canParse(url) ? hostOf(url) : url;
}

/** The fields of one source: who it is stands with its address, and a source that is known already brings that along. */
export function SourceFields({ name, typed, errors, model }: Shown & { name: (field: string) => string }) {
  const known = knownAt(typed[name("url")]?.[0], model);
  const field = (one: (typeof EVIDENCE_FIELDS)[number]) => ({
    name: name(one),
    label: <span className="text-xs">{model.evidenceLabels[one]}</span>,
    value: typed[name(one)]?.[0] || (isKnownField(one) && known?.[one]) || "",
    error: errors[name(one)],
  });
  const confidence = field("confidence");
  return (
    <div className="plan-source clear-both grid grid-cols-2 gap-x-3 gap-y-2 text-sm">
      <div className="col-span-2">
        <TextField {...field("url")} type="url" list="known-sources" autoComplete="off" />
      </div>
      <TextField {...field("title")} list="known-titles" autoComplete="off" />
      <TextField {...field("publisher")} />
      <TextField {...field("section")} />
      <TextField {...field("checkedOn")} />
      <SelectField {...field("basis")} options={model.bases} />
      <SelectField {...confidence} value={confidence.value || "high"} options={model.trusts} />
      <div className="plan-doubt col-span-2">
        <TextField {...field("doubt")} placeholder=" " />
      </div>
      <details className="group/more col-span-2">
        <summary className="cursor-pointer py-1 text-xs text-ink-soft hover:text-accent">{model.words.more}</summary>
        <div className="space-y-2 pt-1">
          <TextField {...field("statedValue")} />
        </div>
      </details>
    </div>
  );
}

function knownAt(url: string | undefined, { sources }: FormModel): KnownSource | undefined {
  return sources.find((source) => source.url === url?.trim());
}

function isKnownField(field: string): field is (typeof KNOWN_SOURCE_FIELDS)[number] {
  return (KNOWN_SOURCE_FIELDS as readonly string[]).includes(field);
}

/** Fills in what is known of the source whose address or title was just typed or chosen; what was typed stays. */
export function completeSource(target: EventTarget, sources: readonly KnownSource[]): void {
  if (!(target instanceof HTMLInputElement) || !target.form) return;
  const { name, value, form } = target;
  if (!/^(e|same)\..*(url|title)$/.test(name)) return;
  const known = name.endsWith(".url") ? sources.find(({ url }) => url === value.trim()) : sourceTitled(sources, value);
  if (!known) return;
  for (const field of ["url", ...KNOWN_SOURCE_FIELDS] as const) {
    const sibling = form.elements.namedItem(name.replace(/(url|title)$/, field));
    if (sibling instanceof HTMLInputElement && sibling.value === "") sibling.value = known[field] ?? "";
  }
}
