import { personName } from "@/components/admin/person-name";
import type { DraftEvent } from "@/lib/domain/work/draft";
import { formatInstant } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; events: readonly DraftEvent[]; names: ReadonlyMap<string, string> };

/** What happened to a draft and what people said of it, oldest first. */
export function DraftLog({ locale, events, names }: Props) {
  const t = translator(locale, "editing");
  return (
    <ol className="max-w-[68ch] divide-y divide-rule border-y border-rule">
      {events.map(({ kind, authorId, text, at }) => (
        <li key={`${at} ${kind}`} className="py-2.5">
          <p className="text-sm">
            <span className="font-semibold">{t(`event.${kind}`)}</span>{" "}
            <span className="text-ink-soft">
              {personName(locale, names, authorId)}, <time dateTime={at}>{formatInstant(locale, at)}</time>
            </span>
          </p>
          {text && <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>}
        </li>
      ))}
    </ol>
  );
}
