import { Chip } from "@/components/ui/chip";
import { NothingMark } from "@/components/ui/nothing-mark";
import { OrientationArrow } from "@/components/ui/orientation-arrow";
import type { Attribute, Reading } from "@/lib/domain/attributes/attributes";
import { hostOf } from "@/lib/domain/plan/sources";
import type { Orientation } from "@/lib/domain/vocabulary/vocabulary";
import { formatDate } from "@/lib/format";
import { codeDefinition, codeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { codeAddress } from "./code-address";

type Props = {
  locale: Locale;
  attribute: Attribute;
  reading: Reading;
  /** Language of a text value as published, where known. */
  language?: string | null;
};

/** A value of an attribute in its natural form: codes by label, many as chips, dates with their precision, nothings by kind. */
export function AttributeValue({ locale, attribute, reading, language }: Props) {
  if (!reading.known) return <NothingMark locale={locale} nothing={reading.nothing} />;
  const [value] = reading.values;
  if (value === undefined) return null;

  if (attribute.kind === "many") {
    return (
      <ul className="flex flex-wrap gap-1.5">
        {reading.values.map((code) => (
          <li key={code}>
            <Chip
              title={codeDefinition(locale, attribute, String(code)) ?? undefined}
              address={codeAddress(locale, attribute, code)}
            >
              {codeLabel(locale, attribute, code)}
            </Chip>
          </li>
        ))}
      </ul>
    );
  }
  if (attribute.kind === "link") {
    return (
      <a href={String(value)} rel="noreferrer" className="link [overflow-wrap:anywhere]">
        {hostOf(String(value))}
      </a>
    );
  }
  if (attribute.kind === "text") return <span lang={language ?? undefined}>{value}</span>;
  if (attribute.kind === "date") return <time dateTime={String(value)}>{formatDate(locale, String(value))}</time>;
  if (attribute.key === "orientation")
    return <OrientationArrow locale={locale} orientation={value as Orientation} linked />;
  return <span>{codeLabel(locale, attribute, value)}</span>;
}
