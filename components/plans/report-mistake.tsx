import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** A mail address or the address of an issue form. */
  contact: string;
  subject: string;
  /** Public address of the page that the report is about. */
  address: string;
};

/** A prefilled mail, or an issue form with its title and text filled in. */
export function ReportMistake({ locale, contact, subject, address }: Props) {
  const t = translator(locale, "plan");
  const body = `${t("reportBody")}\n\n${address}`;
  const isMail = contact.includes("@") && !contact.startsWith("http");
  const target = isMail
    ? `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
    : withQuery(contact, { title: subject, body });

  return (
    <a href={target} className="link inline-block py-1">
      {t("report")}
    </a>
  );
}

function withQuery(address: string, values: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  return url.href;
}
