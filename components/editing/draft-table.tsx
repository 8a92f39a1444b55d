import Link from "next/link";
import { personName } from "@/components/admin/person-name";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { PlanDraft } from "@/lib/domain/work/draft";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { draftName } from "./draft-words";

type Props = {
  locale: Locale;
  drafts: readonly PlanDraft[];
  names: ReadonlyMap<string, string>;
  view: CatalogueView;
};

/** Drafts, the last touched first: of which plan, in which state, by whom, when. */
export function DraftTable({ locale, drafts, names, view }: Props) {
  const t = translator(locale, "editing");
  if (drafts.length === 0) return <p>{t("list.empty")}</p>;

  return (
    <ScrollRegion label={t("list.table")}>
      <table className="w-full max-w-[64rem] border-collapse text-sm">
        <thead>
          <tr className="border-b border-rule-strong text-xs text-ink-soft">
            {(["plan", "state", "by", "touched"] as const).map((head) => (
              <th key={head} scope="col" className="py-1.5 pe-6 text-start font-semibold">
                {t(`list.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drafts.map(({ id, plan, state, baseVersion, authorId, updatedAt }) => (
            <tr key={id} className="border-b border-rule">
              <th scope="row" className="py-2 pe-6 text-start font-normal">
                <Link href={href(locale, `/admin/drafts/${id}`)} prefetch={false} className="link font-semibold">
                  {draftName(locale, view, plan)}
                </Link>
                <span className="block text-xs text-ink-soft">
                  {baseVersion === 0 ? t("list.new") : t("list.revises", { number: baseVersion })}
                </span>
              </th>
              <td className={`py-2 pe-6 ${state === "sent_back" ? "text-warn" : ""}`}>{t(`state.${state}`)}</td>
              <td className="py-2 pe-6">{personName(locale, names, authorId)}</td>
              <td className="py-2 text-ink-soft">
                <time dateTime={updatedAt}>{formatInstant(locale, updatedAt)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
