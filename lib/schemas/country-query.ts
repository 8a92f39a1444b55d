import { REGIONS, type Region } from "@/lib/domain/vocabulary/vocabulary";
import { type AddressParams, type Ignored, readAddress } from "./address";
import { RELEASE_PARAMETER } from "./plan-query";

export type CountryQuery = {
  q: string;
  region: Region | null;
  /** true: only countries that have adopted a plan, at a date that a source gives. */
  adopted: boolean;
  /** Parts of the address that were dropped. */
  ignored: Ignored[];
};

const LONGEST_NAME = 100;

/** The parameters of the list of countries. */
const COUNTRY_PARAMETERS: readonly string[] = ["q", "region", "adopted", RELEASE_PARAMETER];

/** Reads the address of the list of countries. Never throws. */
export function parseCountryQuery(params: AddressParams): CountryQuery {
  const address = readAddress(params);
  const q = address.text("q", LONGEST_NAME);
  const region = address.choice("region", REGIONS, null);
  const adopted = address.choice("adopted", ["yes"], null) === "yes";
  address.onlyKnows(COUNTRY_PARAMETERS);
  return { q, region, adopted, ignored: address.ignored };
}
