import type { Status } from "@/lib/domain/vocabulary/vocabulary";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";

const TONES: Readonly<Record<Status, string>> = {
  in_force: "text-good",
  upcoming: "text-accent",
  expired: "text-warn",
  superseded: "text-ink-soft",
  not_adopted: "text-ink-soft",
};

/** A plan's status in words; null where no date of adoption is known. */
export function StatusWord({ locale, status }: { locale: Locale; status: Status | null }) {
  if (status === null) return <span className="text-ink-soft">{label(locale, "nothing", "unknown")}</span>;
  return <span className={`font-semibold whitespace-nowrap ${TONES[status]}`}>{label(locale, "status", status)}</span>;
}
