import { Button } from "@/components/ui/button";
import { parseDevice } from "@/lib/auth/device";
import type { OpenSession } from "@/lib/db/queries/people";
import { formatInstant } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { endOtherSession } from "./actions";

type Props = {
  locale: Locale;
  sessions: readonly OpenSession[];
  /** Id of the session that asks. */
  current: string | null;
};

/** The browsers in which somebody is signed in: what they are, where, and when each was last seen. */
export function SessionList({ locale, sessions, current }: Props) {
  const t = translator(locale, "admin");
  return (
    <ul className="max-w-[40rem] divide-y divide-rule border-y border-rule">
      {sessions.map(({ id, device, network, createdAt, seenAt }) => (
        <li
          key={id}
          data-session={id === current ? "this" : "other"}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2"
        >
          <div className="min-w-0">
            <p id={`session-${id}`}>
              {t("session.device", parseDevice(device))}
              {id === current && <b className="ms-2 font-semibold">{t("session.this")}</b>}
            </p>
            <p className="text-xs text-ink-soft">
              {network === null ? t("session.nowhere") : t("session.network", { network })}
              {". "}
              {t("session.times", { since: formatInstant(locale, createdAt), seen: formatInstant(locale, seenAt) })}
            </p>
          </div>
          {id !== current && (
            <form action={endOtherSession}>
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="session" value={id} />
              <Button type="submit" aria-describedby={`session-${id}`}>
                {t("session.end")}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
