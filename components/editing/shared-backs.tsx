import { Check } from "@/components/ui/fields";
import { SHARED_BACKS } from "@/lib/schemas/plan-form-fields";
import type { FormModel } from "./form-model";

/** Which values the one source backs: ticks, by section. */
export function SharedBacks({ model: { groups, words }, ticked }: { model: FormModel; ticked: readonly string[] }) {
  return (
    <fieldset className="mt-4">
      <legend className="text-sm font-semibold">{words.backs}</legend>
      <p className="mb-1 text-xs text-ink-soft">{words.backsHint}</p>
      <div className="gap-x-8 sm:columns-2 xl:columns-3">
        {groups.map(({ id, title, attributes }) => (
          <div key={id} className="mb-2 break-inside-avoid">
            <p className="text-xs text-ink-soft">{title}</p>
            {attributes.map(({ key, label, unsourced }) => (
              <Check
                key={key}
                name={SHARED_BACKS}
                value={key}
                defaultChecked={ticked.includes(key)}
                label={
                  <>
                    {label}
                    {unsourced && <span className="text-xs text-warn"> ({words.noSource})</span>}
                  </>
                }
              />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
