import type { Plan } from "@/lib/domain/plan/plan";
import { statusAt } from "@/lib/domain/plan/status";
import type { Status } from "@/lib/domain/vocabulary/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { statusWords } from "@/lib/i18n/status-words";

const TONES: Readonly<Record<Status, string>> = {
  in_force: "text-good",
  upcoming: "text-accent",
  expired: "text-warn",
  superseded: "text-ink-soft",
  not_adopted: "text-ink-soft",
};

type Props = {
  locale: Locale;
  plan: Plan;
  /** All generations of its country. */
  siblings: readonly Plan[];
  /** ISO day that the status is told for. */
  asOf: string;
};

/** A plan's status in words, with what it does not rest on: an end or a date of adoption that no source gives. */
export function StatusWord({ locale, plan, siblings, asOf }: Props) {
  const status = statusAt(plan, siblings, asOf);
  const words = statusWords(locale, plan, status);
  if (status === null) return <span className="text-ink-soft">{words.status}</span>;
  return (
    <>
      <span className={`font-semibold ${words.status.includes(",") ? "" : "whitespace-nowrap"} ${TONES[status]}`}>
        {words.status}
      </span>
      {words.reserve && <span className="block text-xs font-normal text-ink-soft">{words.reserve}</span>}
    </>
  );
}
