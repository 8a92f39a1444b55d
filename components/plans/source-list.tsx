import { shortAddress } from "@/components/ui/evidence-dot";
import type { Plan } from "@/lib/domain/plan/plan";
import { formatList } from "@/lib/format";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";

/** Every source of a plan once, numbered like footnotes, with what it backs. */
export function SourceList({ locale, plan }: { locale: Locale; plan: Plan }) {
  const backed = new Map<string, { title: string | null; attributes: string[] }>();
  for (const { url, title, attribute } of plan.evidence) {
    const entry = backed.get(url) ?? { title, attributes: [] };
    entry.attributes.push(attribute);
    backed.set(url, entry);
  }

  return (
    <ol className="mt-3 list-decimal space-y-2 ps-6 text-xs marker:text-ink-soft">
      {[...backed].map(([url, { title, attributes }]) => (
        <li key={url} className="[overflow-wrap:anywhere]">
          <a href={url} rel="noreferrer" className="link inline-block align-top py-0.5">
            {title ?? shortAddress(url)}
          </a>
          <span className="block text-ink-soft">
            {formatList(
              locale,
              attributes.map((key) => attributeLabel(locale, key)),
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
