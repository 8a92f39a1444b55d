import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { Notice } from "@/components/ui/notice";
import { COMPARE_MAXIMUM } from "@/lib/domain/compare/compare";
import { formatList } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CompareGroup } from "@/lib/schemas/compare-groups";
import type { CompareIgnored } from "@/lib/schemas/compare-query";

type Props = {
  locale: Locale;
  ignored: readonly CompareIgnored[];
  /** Slugs that no plan has. */
  unknown: readonly string[];
  groups: readonly CompareGroup[];
};

/** What of the address could not be shown, and why. */
export function CompareNotices({ locale, ignored, unknown, groups }: Props) {
  const t = translator(locale, "compare");
  const list = (slugs: readonly string[]) =>
    formatList(
      locale,
      slugs.slice(0, 10).map((slug) => slug.slice(0, 40)),
    );
  const parts = [
    ...ignored.flatMap((one) => (one.problem === "value" ? [one] : [])),
    ...groups.flatMap((group) =>
      group.ignored.map(({ parameter, value }) => ({ parameter: `${group.letter}: ${parameter}`, value })),
    ),
  ];

  return (
    <>
      {ignored.map((one) => {
        if (one.problem === "value") return null;
        if (one.problem === "groups_beside_plans")
          return <Notice key={one.problem} tone="warn" title={t("notice.groupsBesidePlans")} />;
        return (
          <Notice
            key={one.problem}
            tone="warn"
            title={t(one.problem === "repeated" ? "notice.repeated" : "notice.beyondSix", {
              plans: list(one.plans),
              most: COMPARE_MAXIMUM,
            })}
          />
        );
      })}
      {unknown.length > 0 && (
        <Notice tone="warn" title={t("notice.unknown", { count: unknown.length, plans: list(unknown) })}>
          <p>{t("notice.unknownHint")}</p>
        </Notice>
      )}
      {groups
        .filter(({ plans }) => plans.length === 0)
        .map(({ letter }) => (
          <Notice key={letter} tone="warn" title={t("notice.emptyGroup", { letter: letter.toUpperCase() })}>
            <p>{t("notice.emptyGroupHint")}</p>
          </Notice>
        ))}
      <IgnoredNotice locale={locale} ignored={parts} />
    </>
  );
}
