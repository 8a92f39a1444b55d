import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Ignored } from "@/lib/schemas/address";
import { Notice } from "./notice";

/** More values than these are looked up in the filters, not in a notice. */
const MOST_VALUES = 12;
const MOST_PARTS = 10;

type Part = Pick<Ignored, "parameter" | "value"> & Partial<Ignored>;

/**
 * Which parts of the address were dropped and why, so that nobody reads a narrower result than they asked for, and
 * what was probably meant, one link away.
 */
export function IgnoredNotice({ locale, ignored }: { locale: Locale; ignored: readonly Part[] }) {
  const t = translator(locale, "common");
  if (ignored.length === 0) return null;

  return (
    <Notice tone="warn" title={t("error.ignoredTitle", { count: ignored.length })}>
      <ul className="max-w-full [overflow-wrap:anywhere]">
        {ignored.slice(0, MOST_PARTS).map((part) => (
          <li key={`${part.parameter}=${part.value} ${part.reason}`} data-ignored={part.parameter}>
            <IgnoredPart locale={locale} part={part} />
          </li>
        ))}
      </ul>
      {ignored.length > MOST_PARTS && <p>{t("error.ignoredMore", { count: ignored.length - MOST_PARTS })}</p>}
    </Notice>
  );
}

function IgnoredPart({ locale, part }: { locale: Locale; part: Part }) {
  const { parameter, value, reason, allowed = [], nearest, mended } = part;
  const t = translator(locale, "common");
  return (
    <>
      {t("error.ignoredItem", { parameter: parameter.slice(0, 40), value: value.slice(0, 80) })}
      {reason && ` (${t("error.ignoredWhy", { reason, from: allowed[0] ?? "", to: allowed.at(-1) ?? "" })})`}{" "}
      {nearest
        ? t.rich("error.ignoredNearest", {
            nearest,
            link: (words) =>
              mended === undefined ? (
                <strong>{words}</strong>
              ) : (
                <a href={`?${mended}`} className="link inline-block py-0.5">
                  {words}
                </a>
              ),
          })
        : reason === "unknown_value" &&
          allowed.length > 0 &&
          allowed.length <= MOST_VALUES &&
          t("error.ignoredAllowed", { list: allowed.join(", ") })}
    </>
  );
}
