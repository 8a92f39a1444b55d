import { ReleaseField } from "@/components/data/release-field";
import { Button } from "@/components/ui/button";
import { Check, type Option, SelectField, TextField } from "@/components/ui/fields";
import { NeverCoded } from "@/components/ui/never-coded";
import { type Attribute, attribute } from "@/lib/domain/attributes/attributes";
import { neverCoded } from "@/lib/domain/catalogue/coded-anywhere";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { formatList } from "@/lib/format";
import { hrefNow } from "@/lib/i18n/href";
import { attributeLabel, codeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { GROUP_LETTERS, type GroupFilter, type GroupLetter } from "@/lib/schemas/compare-query";

type Props = {
  locale: Locale;
  view: CatalogueView;
  groups: readonly GroupFilter[];
  /** Open fieldsets; the others are folded. */
  open: number;
};

/** What a group can be made of in the form; an address may name any parameter of `/plans`. */
const FIELDS = [
  "region",
  "lead",
  "orientation",
  "focus",
  "approach",
  "budget",
  "monitoring",
  "status",
  "generation",
] as const;

/** Generations that the form offers. */
const GENERATIONS = ["1", "2", "3", "4", "5"] as const;

/** Two to four groups, each made of filters that all must hold. A GET form: the page turns it into a short address. */
export function GroupForm({ locale, view, groups, open }: Props) {
  const t = translator(locale, "compare");
  const never = neverCoded(view, FIELDS.map(attribute)).map(({ key }) => key);
  return (
    <form action={hrefNow(locale, "/compare")}>
      <ReleaseField />
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        {GROUP_LETTERS.map((letter, position) => {
          const group = groups.find((other) => other.letter === letter);
          return (
            <details key={letter} open={position < open || group !== undefined} className="border-t border-ink pt-2">
              <summary className="min-h-9 font-serif text-lg">
                {t("groups.letter", { letter: letter.toUpperCase() })}
              </summary>
              <Fields
                locale={locale}
                letter={letter}
                parameters={group?.parameters ?? {}}
                chosen={group !== undefined}
                never={never}
              />
            </details>
          );
        })}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <Button type="submit" look="primary">
          {t("groups.compare")}
        </Button>
        <p className="text-xs text-ink-soft">{t("groups.formHint")}</p>
      </div>
      <NeverCoded locale={locale} keys={never} />
    </form>
  );
}

function Fields({
  locale,
  letter,
  parameters,
  chosen,
  never,
}: {
  locale: Locale;
  letter: GroupLetter;
  parameters: GroupFilter["parameters"];
  /** The address has this group. */
  chosen: boolean;
  /** Keys of attributes that no plan is coded for: asked only where the address names them. */
  never: readonly string[];
}) {
  const t = translator(locale, "compare");
  const carried = Object.entries(parameters).filter(
    ([name]) => !(FIELDS as readonly string[]).includes(name) && name !== "adopted_from" && name !== "adopted_to",
  );

  return (
    <div className="grid gap-x-4 gap-y-2 pb-2 sm:grid-cols-2">
      {carried.map(([name, value]) => (
        <input key={name} type="hidden" name={`${letter}.${name}`} value={value} />
      ))}
      {FIELDS.filter((key) => !never.includes(key) || parameters[key]).map((key) => (
        <SelectField
          key={key}
          id={`${letter}-${key}`}
          name={`${letter}.${key}`}
          label={attributeLabel(locale, key)}
          value={parameters[key] ?? ""}
          options={options(locale, attribute(key), parameters[key], t("groups.any"))}
        />
      ))}
      {(["adopted_from", "adopted_to"] as const).map((key) => (
        <TextField
          key={key}
          id={`${letter}-${key}`}
          name={`${letter}.${key}`}
          label={t(`groups.${key}`)}
          value={parameters[key] ?? ""}
          inputMode="numeric"
          placeholder={t("groups.yearExample")}
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          title={t("groups.yearHint")}
        />
      ))}
      <Check
        name={letter}
        value="all"
        defaultChecked={chosen && Object.keys(parameters).length === 0}
        label={t("groups.allPlans")}
      />
    </div>
  );
}

function options(locale: Locale, wanted: Attribute, chosen: string | undefined, any: string): Option[] {
  const codes: readonly string[] = [...(wanted.codes ?? GENERATIONS), UNKNOWN];
  const words = (code: string) => codeLabel(locale, wanted, code);
  // An address may choose several; the form keeps them as one option.
  const several = chosen?.split(",").filter((code) => codes.includes(code)) ?? [];
  return [
    { value: "", label: any },
    ...(several.length > 1
      ? [{ value: several.join(","), label: formatList(locale, several.map(words), "disjunction") }]
      : []),
    ...codes.map((code) => ({ value: code, label: words(code) })),
  ];
}
