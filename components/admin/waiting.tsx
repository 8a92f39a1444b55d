import Link from "next/link";
import type { ReactNode } from "react";
import { draftName } from "@/components/editing/draft-words";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { PlanDraft } from "@/lib/domain/work/draft";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { personName } from "./person-name";

/** Drafts of one kind: the first of them, and how many there are in all. */
type Drafts = { drafts: readonly PlanDraft[]; total: number };

type Props = {
  locale: Locale;
  view: CatalogueView;
  names: ReadonlyMap<string, string>;
  /** The person's own drafts. */
  own: Record<"draft" | "sent_back" | "in_review", Drafts>;
  /** Drafts that the person may publish; null: none is theirs to publish. */
  toReview: Drafts | null;
  /** Reported mistakes that nobody has looked at. */
  corrections: number;
};

/** What waits for somebody, the most pressing first. */
export function Waiting({ locale, view, names, own, toReview, corrections }: Props) {
  const t = translator(locale, "admin");
  const lists = [
    { key: "toReview", held: toReview, list: href(locale, "/admin/drafts", { state: "in_review" }) },
    { key: "sentBack", held: own.sent_back, list: href(locale, "/admin/drafts", { state: "sent_back" }) },
    { key: "ownDrafts", held: own.draft, list: href(locale, "/admin/drafts", { state: "draft" }) },
    { key: "inReview", held: own.in_review, list: href(locale, "/admin/drafts", { state: "in_review" }) },
  ] as const;
  const shown = lists.flatMap(({ held, ...rest }) => (held && held.total > 0 ? [{ ...rest, held }] : []));
  if (shown.length === 0 && corrections === 0) return <p>{t("home.nothing")}</p>;

  return (
    <div className="divide-y divide-rule border-y border-rule">
      {shown.map(({ key, held: { drafts, total }, list }) => (
        <Kind key={key} title={t(`home.${key}`, { count: total })}>
          <ul>
            {drafts.map(({ id, plan, authorId, updatedAt }) => (
              <li key={id}>
                <Link href={href(locale, `/admin/drafts/${id}`)} prefetch={false} className="link inline-block py-0.5">
                  {draftName(locale, view, plan)}
                </Link>{" "}
                <span className="text-xs text-ink-soft">
                  {key === "toReview" && `${personName(locale, names, authorId)}, `}
                  <time dateTime={updatedAt}>{formatInstant(locale, updatedAt)}</time>
                </span>
              </li>
            ))}
          </ul>
          {total > drafts.length && (
            <Link href={list} prefetch={false} className="link inline-block py-0.5">
              {t("home.more", { count: total - drafts.length })}
            </Link>
          )}
        </Kind>
      ))}
      {corrections > 0 && (
        <Kind
          title={
            <Link href={href(locale, "/admin/corrections")} prefetch={false} className="link inline-block py-0.5">
              {t("home.corrections", { count: corrections })}
            </Link>
          }
        />
      )}
    </div>
  );
}

function Kind({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="py-2">
      <h3 className="font-sans text-sm font-semibold">{title}</h3>
      {children}
    </div>
  );
}
