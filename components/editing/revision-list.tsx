import Link from "next/link";
import type { Plan } from "@/lib/domain/plan/plan";
import type { RevisionEntry } from "@/lib/domain/work/revision-changes";
import { statesOfChanges, visibilityChange } from "@/lib/domain/work/revision-changes";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ChangeList } from "./change-list";
import { changesInWords } from "./part-words";
import { revisionAuthor } from "./revision-author";

type Props = {
  locale: Locale;
  plan: Pick<Plan, "slug" | "country" | "generation">;
  /** Latest first. */
  revisions: readonly RevisionEntry[];
  /** Of the accounts that still exist, by id. */
  names: ReadonlyMap<string, string>;
};

/** Differences that are shown at once; more are folded away. */
const SHOWN = 12;

/** The history of a plan: who, when, why, and what field by field. */
export function RevisionList({ locale, plan, revisions, names }: Props) {
  const t = translator(locale, "history");

  return (
    <ol className="divide-y divide-rule-strong border-y border-rule-strong">
      {revisions.map((revision) => {
        const { number, origin, authorId, note, at } = revision;
        const visibility = visibilityChange(revision.changes);
        const { before, after } = statesOfChanges(plan, revision.changes);
        const changes = changesInWords(locale, before, after);
        // Of the first, nearly all is new; it is also folded away.
        const shown = number === 1 ? [] : changes.slice(0, SHOWN);
        const folded = changes.slice(shown.length);

        return (
          <li key={number} id={`revision-${number}`} className="py-4">
            <h3 className="text-base font-semibold">
              <Link
                href={href(locale, `/admin/plans/${plan.slug}/revisions/${number}`)}
                prefetch={false}
                className="link inline-block py-0.5"
              >
                {t("revision", { number })}
              </Link>
            </h3>
            <p className="text-ink-soft">
              <time dateTime={at}>{formatInstant(locale, at)}</time>
              {", "}
              {t("by", { name: revisionAuthor(locale, names, authorId), origin })}
            </p>
            {note && <p className="mt-1 max-w-[68ch] whitespace-pre-line [overflow-wrap:anywhere]">{note}</p>}
            {visibility && <p className="mt-1 font-semibold">{t(`visibility.${visibility}`)}</p>}
            <div className="mt-2">
              {shown.length > 0 && <ChangeList locale={locale} changes={shown} />}
              {folded.length > 0 && (
                <details>
                  <summary className="min-h-11 cursor-pointer py-2 text-accent sm:min-h-8">
                    {t(number === 1 ? "firstChanges" : "moreChanges", { count: folded.length })}
                  </summary>
                  <ChangeList locale={locale} changes={folded} />
                </details>
              )}
              {changes.length === 0 && !visibility && <p className="text-ink-soft">{t("noChanges")}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
