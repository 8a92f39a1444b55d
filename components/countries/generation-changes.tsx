import { AttributeValue } from "@/components/plans/attribute-value";
import { generationName } from "@/components/plans/plan-name";
import { Chip } from "@/components/ui/chip";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { type AttributeChange, type ChangeKind, mayBeNone } from "@/lib/domain/compare/generation-difference";
import type { Plan } from "@/lib/domain/plan/plan";
import { attributeLabel, codeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; before: Plan; after: Plan; changes: readonly AttributeChange[] };

const TONES: Readonly<Record<ChangeKind, string>> = {
  kept: "text-ink-soft",
  added: "text-good",
  dropped: "text-bad",
  changed: "text-accent",
  not_comparable: "text-ink-soft",
};

/** What became of each attribute from one generation to the next: what changed first, what stayed and what can't be compared folded. */
export function GenerationChanges({ locale, before, after, changes }: Props) {
  const t = translator(locale, "country");
  const of = (...kinds: ChangeKind[]) => changes.filter(({ change }) => kinds.includes(change));
  const moved = of("added", "dropped", "changed");
  const mentioned = moved.filter(mayBeNone);
  const kept = of("kept");
  const unknown = of("not_comparable");
  const title = t("changes.title", {
    from: generationName(locale, before.generation),
    to: generationName(locale, after.generation),
  });

  return (
    <section className="mb-8">
      <h3 className="text-base">{title}</h3>
      <p className="mt-1 text-ink-soft">
        {t("changes.summary", {
          moved: moved.length - mentioned.length,
          kept: kept.length,
          unknown: unknown.length,
        })}{" "}
        {mentioned.length > 0 && t("changes.mentioned", { count: mentioned.length })}
      </p>
      {moved.length > 0 && (
        <ScrollRegion label={title} className="mt-3">
          <ChangeTable {...{ locale, before, after, changes: moved, caption: title }} />
        </ScrollRegion>
      )}
      {kept.length > 0 && (
        <Folded summary={t("changes.kept", { count: kept.length })}>
          <ScrollRegion label={t("changes.kept", { count: kept.length })}>
            <ChangeTable {...{ locale, before, after, changes: kept, caption: title }} />
          </ScrollRegion>
        </Folded>
      )}
      {unknown.length > 0 && (
        <Folded summary={t("changes.unknown", { count: unknown.length })}>
          <p className="max-w-[68ch] py-1 text-ink-soft">
            {unknown.map(({ attribute }) => attributeLabel(locale, attribute.key)).join(", ")}
          </p>
        </Folded>
      )}
    </section>
  );
}

function Folded({ summary, children }: { summary: string; children: React.ReactNode }) {
  return (
    <details className="mt-2">
      <summary className="inline-block py-1 text-accent hover:underline">{summary}</summary>
      {children}
    </details>
  );
}

function ChangeTable({ locale, before, after, changes, caption }: Props & { caption: string }) {
  const t = translator(locale, "country");
  return (
    <table className="w-full min-w-[36rem] border-collapse text-start">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-rule-strong text-xs text-ink-soft">
          <th scope="col" className="py-1.5 pe-4 text-start font-semibold">
            {t("changes.attribute")}
          </th>
          <th scope="col" className="py-1.5 pe-4 text-start font-semibold">
            {t("changes.what")}
          </th>
          <th scope="col" className="w-[32%] py-1.5 pe-4 text-start font-semibold">
            {generationName(locale, before.generation)}
          </th>
          <th scope="col" className="w-[32%] py-1.5 text-start font-semibold">
            {generationName(locale, after.generation)}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr
            key={change.attribute.key}
            data-attribute={change.attribute.key}
            data-change={change.change}
            className="border-b border-rule align-top"
          >
            <th scope="row" className="py-2 pe-4 text-start font-normal">
              {attributeLabel(locale, change.attribute.key)}
            </th>
            <td className={`py-2 pe-4 font-semibold ${TONES[change.change]}`}>{changeWords(locale, change)}</td>
            <td className="py-2 pe-4">
              <Side locale={locale} change={change} side="before" />
            </td>
            <td className="py-2">
              <Side locale={locale} change={change} side="after" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What happened, in words: over open lists, what our sources mention and no more. */
function changeWords(locale: Locale, change: AttributeChange): string {
  const t = translator(locale, "country");
  const kind = change.change === "not_comparable" ? "kept" : change.change;
  if (kind !== "kept" && mayBeNone(change)) return t(`changes.mentionedKinds.${kind}`);
  return t(`changes.kinds.${kind}`);
}

/** One side of a change: of sets, what is held by this side alone stands out. */
function Side({ locale, change, side }: { locale: Locale; change: AttributeChange; side: "before" | "after" }) {
  const reading = change[side];
  const { attribute } = change;
  if (!reading.known || attribute.kind !== "many") return <AttributeValue {...{ locale, attribute, reading }} />;

  const alone = side === "before" ? change.dropped : change.added;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {reading.values.map((code) => (
        <li key={code}>
          <Chip look={alone.includes(code) ? "unique" : "shared"}>{codeLabel(locale, attribute, code)}</Chip>
        </li>
      ))}
    </ul>
  );
}
