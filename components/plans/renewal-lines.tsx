import Link from "next/link";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { LONGEST_WINDOW, type RenewalLists } from "@/lib/domain/trends/renewals";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { planName } from "./plan-name";

type Props = {
  locale: Locale;
  country: Country;
  /** Of the country's plans, in the longest window. */
  lists: RenewalLists;
  /** Only what is said of this plan; all of the country's without. */
  slug?: string;
};

const KINDS = ["overdue", "ending", "open"] as const;

/** What asks for a country's next plan, a line each, with the list that it stands in and its day as a calendar file. */
export function RenewalLines({ locale, country, lists, slug }: Props) {
  const t = translator(locale, "trends");
  const query = { country: country.iso3, within: LONGEST_WINDOW };
  const lines = KINDS.flatMap((kind) =>
    lists[kind].filter((plan) => slug === undefined || plan.slug === slug).map((plan) => ({ kind, plan })),
  );
  if (lines.length === 0) return null;

  return (
    <ul className="mt-2 text-sm">
      {lines.map(({ kind, plan }) => (
        <li key={plan.slug} className="flex flex-wrap items-baseline gap-x-4">
          <span>{t(`renewals.line.${kind}`, { plan: planName(locale, country, plan), year: yearWords(plan) })}</span>
          <Link
            href={`${href(locale, "/trends/renewals", query)}#${kind}`}
            prefetch={false}
            className="link inline-block py-1 print:hidden"
          >
            {t("renewals.line.list")}
          </Link>
          {kind !== "open" && (
            <a
              href={href(locale, "/trends/renewals/calendar.ics", query)}
              download
              className="link inline-block py-1 print:hidden"
            >
              {t("renewals.calendar")}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

const yearWords = ({ endYear }: Plan) => (endYear === null ? "" : String(endYear));
