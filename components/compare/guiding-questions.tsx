import { LearningSource } from "@/components/agenda/learning-source";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { attribute } from "@/lib/domain/attributes/attributes";
import { GUIDING_QUESTIONS } from "@/lib/domain/compare/cross-learning";
import type { CompareColumn } from "@/lib/i18n/compare-words";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { readingWords } from "@/lib/i18n/reading-words";
import { translator } from "@/lib/i18n/translator";
import { MAX_NOTE_LENGTH, type NoteKey, noteField, TAKE_AWAY_FORM } from "@/lib/schemas/compare-notes";
import { NotesKeeper } from "./notes-keeper";

type Props = {
  locale: Locale;
  columns: readonly CompareColumn[] /** Keys of attributes that no plan is coded for: no rows. */;
  never: readonly string[];
};

/**
 * The three questions focal points discuss, what the compared plans say on each, and room for the reader's notes.
 * The notes' form is the one that the downloads are sent with: nothing is kept on the server.
 */
export function GuidingQuestions({ locale, columns, never }: Props) {
  const t = translator(locale, "compare");

  return (
    <form id={TAKE_AWAY_FORM} method="post">
      {GUIDING_QUESTIONS.map(({ key, attributes }) => (
        <div key={key} className="mb-10">
          <h3 className="text-lg">{t(`questions.${key}Short`)}</h3>
          <p className="mt-1 max-w-[68ch] text-base">{t(`questions.${key}`)}</p>
          <p className="mt-1 max-w-[68ch] text-ink-soft">{t(`questions.${key}Means`)}</p>
          <ScrollRegion label={t(`questions.${key}Short`)} className="mt-2">
            <table className="w-full border-collapse text-xs [&_td]:py-1.5 [&_td]:pe-3 [&_td]:align-top [&_th]:py-1.5 [&_th]:pe-3 [&_th]:text-start [&_th]:align-top [&_th]:font-semibold [&_th[scope=col]]:min-w-32 [&_th[scope=row]]:sticky [&_th[scope=row]]:start-0 [&_th[scope=row]]:bg-paper">
              <thead>
                <tr className="border-b border-rule-strong">
                  <td className="w-28 min-w-28 md:w-44" />
                  {columns.map(({ plan, name }) => (
                    <th key={plan.slug} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {attributes
                  .filter((name) => !never.includes(name))
                  .map((name) => (
                    <tr key={name} className="border-b border-rule">
                      <th scope="row">{attributeLabel(locale, name)}</th>
                      {columns.map(({ plan, context }) => {
                        const reading = attribute(name).read(plan, context);
                        return (
                          <td key={plan.slug} className={reading.known ? undefined : "text-ink-soft"}>
                            {readingWords(locale, attribute(name), reading)}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
              </tbody>
            </table>
          </ScrollRegion>
          <Note name={key} label={t("notes.on")} />
        </div>
      ))}
      <LearningSource locale={locale} />
      <Note name="general" label={t("notes.general")} />
      <NotesKeeper
        formId={TAKE_AWAY_FORM}
        storageKey={`nap-atlas.notes.${columns
          .map(({ plan }) => plan.slug)
          .sort()
          .join(",")}`}
        kept={t("notes.kept")}
        clear={t("notes.clear")}
      />
    </form>
  );
}

function Note({ name, label }: { name: NoteKey; label: string }) {
  const id = `note-${name}`;
  return (
    <div className="mt-3 max-w-[68ch]">
      <label htmlFor={id} className="text-xs font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        name={noteField(name)}
        rows={2}
        maxLength={MAX_NOTE_LENGTH}
        className="mt-1 block field-sizing-content min-h-16 w-full rounded-[3px] border border-rule-strong bg-surface px-2.5 py-2 text-ink"
      />
    </div>
  );
}
