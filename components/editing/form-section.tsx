import { useState } from "react";
import { FoldMark } from "@/components/ui/fold-mark";
import { unitOf } from "@/lib/schemas/plan-form-changes";
import type { Typed } from "@/lib/schemas/plan-form-fields";
import { AttributeFields } from "./attribute-fields";
import type { FormGroup, FormModel } from "./form-model";

type Props = {
  group: FormGroup;
  typed: Typed;
  errors: Readonly<Record<string, string>>;
  model: FormModel;
};

/** A section of the form under its name and state; folded unless something in it waits first. */
export function FormSection({ group: { id, title, state, words, isFirst, attributes }, typed, errors, model }: Props) {
  const keys = attributes.map(({ key }) => key);
  const wrong = Object.keys(errors).some((field) => keys.includes(unitOf(field) ?? ""));
  // From then on it is the person's.
  const [open] = useState(isFirst || wrong);

  return (
    <details id={id} open={open} className="plan-section group/section mb-3 border-b border-rule-strong">
      <summary className="cursor-pointer list-none py-2 hover:text-accent [&::-webkit-details-marker]:hidden">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="group-open/section:rotate-90">
            <FoldMark />
          </span>
          <h2 className="text-lg">{title}</h2>
          <span
            className={`text-xs ${wrong ? "font-semibold text-bad" : state === "complete" ? "text-good" : state === "unsourced" ? "text-warn" : "text-ink-soft"}`}
          >
            {wrong ? model.words.sectionWrong : words}
          </span>
        </span>
      </summary>
      <div className="divide-y divide-rule pb-6">
        {attributes.map((attribute) => (
          <AttributeFields key={attribute.key} {...{ attribute, typed, errors, model }} />
        ))}
      </div>
    </details>
  );
}
