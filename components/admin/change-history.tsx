import { revisionAuthor } from "@/components/editing/revision-author";
import { formatInstant } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type HistoryEntry = {
  /** Unique in the history. */
  key: number;
  /** ISO instant. */
  at: string;
  /** Id of a person, whose account may be gone; null: the fact base. */
  authorId: string | null;
  note: string | null;
  /** Whether it tells of the beginning: what it was then is what was changed since. */
  isFirst: boolean;
  /** What changed, in words; `from` and `to` are null where there was, or is, nothing. */
  changes: readonly { field: string; from: string | null; to: string | null }[];
};

/** An entry as it is stored: what changed is by field, old and new. */
type Revision = Pick<HistoryEntry, "at" | "authorId" | "note"> & {
  number: number;
  changes: Readonly<Record<string, readonly [unknown, unknown]>>;
};

type Props = {
  locale: Locale;
  /** Latest first. */
  revisions: readonly Revision[];
  /** Names of the accounts that still exist, by id. */
  names: ReadonlyMap<string, string>;
  /** Whether an entry tells of the beginning; that of number 1 where nothing else is said. */
  isFirst?: (revision: Revision) => boolean;
  words: (changes: Revision["changes"]) => HistoryEntry["changes"];
};

/** Who changed what, when and why. */
export function ChangeHistory({ locale, revisions, names, isFirst = ({ number }) => number === 1, words }: Props) {
  const t = translator(locale, "places");
  const entries = revisions.map(
    (revision): HistoryEntry => ({
      ...revision,
      key: revision.number,
      isFirst: isFirst(revision),
      changes: words(revision.changes),
    }),
  );
  if (entries.length === 0) return <p className="text-ink-soft">{t("history.none")}</p>;

  return (
    <ol className="max-w-[68ch] divide-y divide-rule border-y border-rule">
      {entries.map(({ key, at, authorId, note, isFirst, changes }) => (
        <li key={key} className="py-3">
          <p>
            <time dateTime={at}>{formatInstant(locale, at)}</time>, {revisionAuthor(locale, names, authorId)}
          </p>
          {note && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{note}</p>}
          <ul className="mt-1 space-y-0.5 text-ink-soft">
            {isFirst && <li>{t("history.added")}</li>}
            {(isFirst ? [] : changes).map(({ field, from, to }) => (
              <li key={field} className="[overflow-wrap:anywhere]">
                {t("history.change", { field, from: from ?? t("history.nothing"), to: to ?? t("history.nothing") })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
