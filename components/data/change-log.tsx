import type { LoggedChange } from "@/lib/domain/catalogue/release";
import { formatDate } from "@/lib/format";
import { planChangeLines } from "@/lib/i18n/changes-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What became of a plan from release to release; nothing before the first. */
export function ChangeLog({ locale, log }: { locale: Locale; log: readonly LoggedChange[] }) {
  if (log.length === 0) return null;
  const t = translator(locale, "data");
  return (
    <section aria-labelledby="change-log" className="mt-10">
      <h2 id="change-log" className="border-b border-rule-strong pb-1 text-lg">
        {t("changes.title")}
      </h2>
      <dl className="mt-2 max-w-[68ch] space-y-2 text-sm">
        {log.map(({ release: { number, releasedAt }, change }) => (
          <div key={number}>
            <dt className="font-semibold">{t("releases.name", { number, date: formatDate(locale, releasedAt) })}</dt>
            {planChangeLines(locale, change).map((line) => (
              <dd key={line} className="text-ink-soft">
                {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
