import type { Attribute } from "@/lib/domain/attributes/attributes";
import { isNumeric } from "@/lib/domain/catalogue/plan-index";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { formatNumber, nameOrder } from "@/lib/format";
import { attributeDefinition, attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { matchParameter } from "@/lib/schemas/plan-query";
import { type Countries, facetValueLabel } from "./facet-words";

type Props = {
  locale: Locale;
  facet: Attribute;
  /** Code -> results if it alone were chosen; `unknown` last. */
  counts: Readonly<Record<string, number>>;
  chosen: readonly string[];
  wantsAll: boolean;
  countries: Countries;
  /** Unfolded at first. The same on every address, so that a change of filter never folds what a reader opened. */
  open: boolean;
};

/** From this many codes on, a facet scrolls and can be searched within. */
const LONG = 12;

/** One facet of the filter form: its codes with live counts, folded or not, and what it means on demand. */
export function Facet({ locale, facet, counts, chosen, wantsAll, countries, open }: Props) {
  const t = translator(locale, "browse");
  const name = attributeLabel(locale, facet.key);
  const codes = Object.keys(counts).filter((code) => code !== UNKNOWN);
  const options = codes.map((code) => ({ code, label: facetValueLabel(locale, facet, code, countries) }));
  if (!facet.codes && !isNumeric(facet)) options.sort((a, b) => nameOrder(locale)(a.label, b.label));
  const long = codes.length >= LONG;

  const option = (code: string, label: string) => {
    const count = counts[code] ?? 0;
    const isChosen = chosen.includes(code);
    return (
      <label key={code} className={count === 0 && !isChosen ? "opt opt-zero" : "opt"}>
        <input type="checkbox" name={facet.key} value={code} defaultChecked={isChosen} />
        {label} <b>{formatNumber(locale, count)}</b>
      </label>
    );
  };

  return (
    <div className="facet">
      <details open={open}>
        <summary className="fold">
          {name}
          {chosen.length > 0 && <span className="fold-count">{t("facet.chosen", { count: chosen.length })}</span>}
        </summary>
        <fieldset className={long ? "facet-long" : undefined}>
          <legend className="sr-only">{name}</legend>
          {long && (
            <input
              type="search"
              data-within=""
              className="noscript:hidden"
              aria-label={t("facet.within", { facet: name })}
              placeholder={t("facet.within", { facet: name })}
            />
          )}
          <div>
            {options.map(({ code, label }) => option(code, label))}
            {(facet.origin !== "context" || chosen.includes(UNKNOWN) || (counts[UNKNOWN] ?? 0) > 0) && (
              <div className="opt-unknown">{option(UNKNOWN, facetValueLabel(locale, facet, UNKNOWN, countries))}</div>
            )}
          </div>
          {facet.matchAll && (
            <label className="opt">
              <input type="checkbox" name={matchParameter(facet.key)} value="all" defaultChecked={wantsAll} />
              {t("facet.all")}
            </label>
          )}
        </fieldset>
      </details>
      <details name="definition" className="facet-about">
        <summary className="facet-hint" aria-label={t("facet.about", { facet: name })}>
          ?
        </summary>
        <p>{attributeDefinition(locale, facet.key)}</p>
      </details>
    </div>
  );
}
