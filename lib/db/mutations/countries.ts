import { inTransaction, type Transaction } from "@/lib/db/client";
import { countryColumns, countryFromRow } from "@/lib/db/plan-rows";
import type { Country } from "@/lib/domain/plan/plan";
import { sayTheSame } from "@/lib/domain/work/record-sameness";
import { recordAudit } from "./audit";
import { publish, takeTurn } from "./publish";

/** What no two countries share. */
const UNIQUE = { iso3: "id", iso2: "iso2", isoNumeric: "isoNumeric", name: "name" } as const;

/** Nothing was written unless ok. */
export type CountryOutcome =
  | { ok: true }
  | { ok: false; reason: "gone" }
  /** Somebody changed it after the version that this change started from. */
  | { ok: false; reason: "stale"; current: Country; version: number }
  /** Another country has the value of this field. */
  | { ok: false; reason: "taken"; field: keyof typeof UNIQUE }
  /** It says what is stored already. */
  | { ok: false; reason: "same" }
  /** It would have no plan, and has published ones. */
  | { ok: false; reason: "plans" };

/** Who changes it, and why. */
export type CountryAuthor = { personId: string; note: string };

/** Adds a country to the published catalogue. */
export async function createCountry(country: Country, author: CountryAuthor): Promise<CountryOutcome> {
  return inTransaction(async (tx) => {
    await takeTurn(tx);
    const taken = await fieldTaken(tx, country, null);
    if (taken) return { ok: false, reason: "taken", field: taken };
    await publishCountry(tx, country, author);
    return { ok: true };
  });
}

/**
 * Changes a country in the published catalogue. What its form does not ask (plans in the making, what a search rests on)
 * stays as it is.
 *
 * @param version of the country that the person saw.
 */
export async function changeCountry(typed: Country, version: number, author: CountryAuthor): Promise<CountryOutcome> {
  return inTransaction(async (tx) => {
    await takeTurn(tx);
    const row = await tx.country.findUnique({
      where: { id: typed.iso3 },
      select: { ...countryColumns, version: true },
    });
    if (!row) return { ok: false, reason: "gone" };
    const { version: storedVersion, ...columns } = row;
    if (storedVersion !== version) {
      return { ok: false, reason: "stale", current: countryFromRow(columns), version: storedVersion };
    }
    const { noPlanSource, searchedOn, developments, ...before } = countryFromRow(columns);
    // That no plan was found is said no more, and neither is why.
    const kept = { noPlanSource: typed.hasPlan === before.hasPlan ? noPlanSource : null, searchedOn, developments };
    const country = { ...typed, ...kept };
    if (sayTheSame(countryFromRow(columns), country)) return { ok: false, reason: "same" };
    const taken = await fieldTaken(tx, country, country.iso3);
    if (taken) return { ok: false, reason: "taken", field: taken };
    if (country.hasPlan !== true) {
      const plans = await tx.plan.count({ where: { countryId: country.iso3, archivedAt: null } });
      if (plans > 0) return { ok: false, reason: "plans" };
    }
    await publishCountry(tx, country, author);
    return { ok: true };
  });
}

async function publishCountry(tx: Transaction, country: Country, { personId, note }: CountryAuthor): Promise<void> {
  const publisher = { origin: "editor", authorId: personId, note } as const;
  const version = await publish(tx, { countries: [{ country, seedHash: null }] }, publisher);
  await recordAudit(tx, { event: "published", actorId: personId, detail: { country: country.iso3, version } });
}

/** @param own ISO3 of the country whose own values don't count. */
async function fieldTaken(tx: Transaction, country: Country, own: string | null): Promise<keyof typeof UNIQUE | null> {
  for (const field of Object.keys(UNIQUE) as (keyof typeof UNIQUE)[]) {
    const value = country[field];
    if (value === null) continue;
    const others = await tx.country.count({
      where: { [UNIQUE[field]]: value, ...(own !== null && { NOT: { id: own } }) },
    });
    if (others > 0) return field;
  }
  return null;
}
