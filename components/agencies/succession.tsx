import Link from "next/link";
import { type Agency, predecessorsOf, successorsOf } from "@/lib/domain/plan/agency";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { agencyName } from "./agency-words";

type Props = {
  locale: Locale;
  agency: Agency;
  /** All bodies of its country. */
  agencies: readonly Agency[];
};

/** The bodies whose tasks came to this one, and those that took over from it, the earliest first. */
export function Succession({ locale, agency, agencies }: Props) {
  const t = translator(locale, "agencies");
  const before = predecessorsOf(agencies, agency.id).toReversed();
  const after = successorsOf(agencies, agency.id);
  if (before.length + after.length === 0) return <p className="text-ink-soft">{t("succession.none")}</p>;

  return (
    <ol className="max-w-[68ch] border-s-2 border-rule-strong ps-4">
      {[...before, agency, ...after].map((one) => (
        <li key={one.id} aria-current={one.id === agency.id ? "true" : undefined} className="py-1">
          {one.id === agency.id ? (
            <strong>{nameWithYear(locale, one)}</strong>
          ) : (
            <Link
              href={href(locale, `/admin/agencies/${one.id}`)}
              prefetch={false}
              className="link inline-block py-0.5"
            >
              {nameWithYear(locale, one)}
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Without who took over: the list says it. */
function nameWithYear(locale: Locale, agency: Agency): string {
  return agencyName(locale, { ...agency, successorId: null }, [{ ...agency, successorId: null }]);
}
