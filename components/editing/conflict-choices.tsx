import { Check } from "@/components/ui/fields";
import { Notice } from "@/components/ui/notice";

import type { Side } from "@/lib/domain/work/merge";

/** Parts that two people changed, each side in words. */
export type ConflictView = {
  /** Version that the choices are made against. */
  against: number;
  parts: readonly { key: string; name: string; mine: string; theirs: string; base: string; chosen: Side | null }[];
};

export const choiceField = (key: string) => `c.${key}`;

type Props = {
  conflict: ConflictView;
  words: Record<"conflict" | "conflictText" | "mine" | "theirs" | "base", string>;
};

/** Asks, part by part, whose change stays: nothing is ticked before the person ticks it. Stands inside the form that sends the choices. */
export function ConflictChoices({ conflict: { against, parts }, words }: Props) {
  return (
    <div role="alert" tabIndex={-1}>
      <Notice title={words.conflict} tone="warn">
        {words.conflictText}
      </Notice>
      <input type="hidden" name="against" value={against} />
      {parts.map(({ key, name, chosen, ...sides }) => (
        <fieldset key={key} className="mb-4 border-s-4 border-warn ps-4">
          <legend className="font-semibold">{name}</legend>
          {(["mine", "theirs", "base"] as const).map((side) => (
            <Check
              key={side}
              kind="radio"
              name={choiceField(key)}
              value={side}
              defaultChecked={side === chosen}
              label={
                <span className="whitespace-pre-line [overflow-wrap:anywhere]">
                  {words[side]}: {sides[side]}
                </span>
              }
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
