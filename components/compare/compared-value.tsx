import { AttributeValue } from "@/components/plans/attribute-value";
import { codeAddress } from "@/components/plans/code-address";
import { ListState } from "@/components/plans/list-state";
import { Chip } from "@/components/ui/chip";
import { EvidenceDot, type SourceReference } from "@/components/ui/evidence-dot";
import type { CompareRow } from "@/lib/domain/compare/compare";
import type { Plan } from "@/lib/domain/plan/plan";
import { codeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import styles from "./ledger.module.css";

type Props = {
  locale: Locale;
  row: CompareRow;
  column: number;
  plan: Plan;
  /** Where the plan's sources stand on the page. */
  listed: ReadonlyMap<string, SourceReference>;
};

/** One cell of the ledger: the value in its natural form, what all share told apart, its evidence one step away. */
export function ComparedValue({ locale, row, column, plan, listed }: Props) {
  const { attribute } = row;
  const reading = row.readings[column];
  if (!reading) return null;
  const evidence = plan.evidence.filter((source) => source.attribute === attribute.key);

  return (
    <div className={styles.value}>
      {attribute.kind === "many" && reading.known ? (
        <div>
          <Chips locale={locale} row={row} values={reading.values} />
          {row.mixed && <ListState locale={locale} plan={plan} attribute={attribute.key} />}
        </div>
      ) : (
        <span>
          <AttributeValue locale={locale} attribute={attribute} reading={reading} />
          {attribute.key === "lead" && plan.leadAgency && (
            <span className="block text-xs text-ink-soft">{plan.leadAgency.nameEn ?? plan.leadAgency.name}</span>
          )}
        </span>
      )}
      {attribute.origin === "coded" && reading.known && (
        <EvidenceDot locale={locale} attribute={attribute.key} evidence={evidence} listed={listed} />
      )}
    </div>
  );
}

/** Chips: outlined where every plan holds the value, filled where this one alone does. */
function Chips({ locale, row, values }: { locale: Locale; row: CompareRow; values: readonly (string | number)[] }) {
  const t = translator(locale, "compare");
  const holders = (value: string | number) =>
    row.readings.filter((reading) => reading.known && reading.values.includes(value)).length;

  return (
    <ul className="flex flex-wrap gap-1">
      {values.map((value) => {
        const shared = row.shared.includes(value);
        const alone = !shared && row.outcome !== "not_comparable" && holders(value) === 1;
        return (
          <li key={value}>
            <Chip
              look={shared ? "shared" : alone ? "unique" : "plain"}
              address={codeAddress(locale, row.attribute, value)}
            >
              {shared && <SharedMark />}
              {codeLabel(locale, row.attribute, value)}
              {shared && <span className="sr-only">({t("sharedByAll")})</span>}
              {alone && <span className="sr-only">({t(row.open ? "mentionedAlone" : "heldAlone")})</span>}
            </Chip>
          </li>
        );
      })}
    </ul>
  );
}

function SharedMark() {
  return (
    <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true" className="text-ink-soft">
      <path d="M0 2.5h8M0 5.5h8" stroke="currentColor" strokeWidth="1.3" />
    </svg>
  );
}
