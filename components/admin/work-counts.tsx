import Link from "next/link";
import { WORK_LISTS, type Work } from "@/lib/domain/work/work-lists";
import { formatNumber } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  work: Work;
  /** Say what each list is. */
  explained?: boolean;
};

/** The work lists, each with how much is on it. */
export function WorkCounts({ locale, work, explained = false }: Props) {
  const t = translator(locale, "work");
  return (
    <ul className="max-w-[48rem] divide-y divide-rule border-y border-rule">
      {WORK_LISTS.map((list) => (
        <li key={list} className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 py-2">
          <data value={work[list].length} className="py-0.5 text-end font-semibold tabular-nums">
            {formatNumber(locale, work[list].length)}
          </data>
          <div>
            <Link href={href(locale, `/admin/work/${list}`)} prefetch={false} className="link inline-block py-0.5">
              {t(`list.${list}`)}
            </Link>
            {explained && <p className="text-ink-soft">{t(`about.${list}`)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
