import Link from "next/link";
import type { PlanDraft } from "@/lib/domain/work/draft";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  draft: PlanDraft;
  /** The plan was published once, and it is on the public site now. */
  published: boolean;
  onPublic: boolean;
};

/** From a draft to its other pages. */
export function DraftLinks({ locale, draft: { id, plan }, published, onPublic }: Props) {
  const t = translator(locale, "editing");
  const links = [
    { address: `/admin/drafts/${id}/preview`, words: t("draft.preview") },
    ...(published ? [{ address: `/admin/plans/${plan.slug}`, words: t("draft.history") }] : []),
    ...(onPublic ? [{ address: `/plans/${plan.slug}`, words: t("draft.public") }] : []),
  ];
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6">
      {links.map(({ address, words }) => (
        <li key={address}>
          <Link href={href(locale, address)} prefetch={false} target="_blank" className="link inline-block py-1">
            {words}
          </Link>
        </li>
      ))}
    </ul>
  );
}
