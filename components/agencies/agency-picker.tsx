"use client"; // naming a body that the country has already fills in its type and its English name

import { type ChangeEvent, useId, useState } from "react";
import { TextField } from "@/components/ui/fields";
import { agencyCalled } from "@/lib/domain/plan/agency";
import { AGENCY_EN_FIELD, type Typed, valueField } from "@/lib/schemas/plan-form-fields";
import type { AgencyPickerModel } from "./agency-words";

type Props = {
  /** Made on the server, by `agencyPickerModel` from `findAgencies(country)`. */
  model: AgencyPickerModel;
  /** What stands in the form, by field name. */
  typed: Typed;
  errors: Readonly<Record<string, string | undefined>>;
  /** In place of the picker's own words. */
  label?: string;
  hint?: string;
};

/**
 * Who leads a plan: one of the country's bodies, or a new one by typing its name. It has the fields `v.lead_agency` and
 * `v.lead_agency_en` and stands in a form that has `v.lead`, the type. Without script the browser offers the names, the
 * list below them tells the rest, and the action completes what was left empty (`withKnownAgency`).
 */
export function AgencyPicker({ model: { known, words }, typed, errors, label, hint }: Props) {
  const listId = useId();
  const field = valueField("lead_agency");
  const value = typed[field]?.[0] ?? "";
  const [picked, setPicked] = useState(() => agencyCalled(known, value));

  function pick({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const agency = agencyCalled(known, input.value);
    setPicked(agency);
    if (!agency || !input.form) return;
    setField(input.form, valueField("lead"), agency.type);
    setField(input.form, AGENCY_EN_FIELD, agency.nameEn ?? "");
  }

  return (
    <div className="space-y-4">
      <TextField
        name={field}
        label={label ?? words.label}
        hint={[hint, words.hint].filter(Boolean).join(" ")}
        error={errors[field]}
        value={value}
        list={known.length > 0 ? listId : undefined}
        autoComplete="off"
        onChange={pick}
      />
      {known.length > 0 && (
        <>
          <datalist id={listId}>
            {known.map((agency) => (
              <option key={agency.id} value={agency.name} label={agency.words} />
            ))}
          </datalist>
          <p role="status" className="text-xs text-ink-soft">
            {picked && `${words.picked} ${picked.words}`}
          </p>
          <details>
            <summary className="cursor-pointer py-1 text-xs">{words.list}</summary>
            <ul className="mt-1 max-w-[68ch] space-y-1 text-xs text-ink-soft">
              {known.map((agency) => (
                <li key={agency.id}>{agency.words}</li>
              ))}
            </ul>
          </details>
        </>
      )}
      <TextField
        name={AGENCY_EN_FIELD}
        label={words.nameEn}
        hint={words.nameEnHint}
        error={errors[AGENCY_EN_FIELD]}
        value={typed[AGENCY_EN_FIELD]?.[0] ?? ""}
      />
    </div>
  );
}

/** The fields are the form's own: their values are nobody's state. */
function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
}
