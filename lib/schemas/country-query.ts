import { REGIONS, type Region } from "@/lib/domain/vocabulary/vocabulary";
import { RELEASE_PARAMETER } from "./plan-query";

export type CountryQuery = {
  q: string;
  region: Region | null;
  /** true: only countries that have adopted a plan, at a date that a source gives. */
  adopted: boolean;
  /** Parts of the address that were dropped. */
  ignored: { parameter: string; value: string }[];
};

const LONGEST_NAME = 100;

const OWN_PARAMETERS: readonly string[] = ["q", "region", "adopted", RELEASE_PARAMETER];

/** Reads the address of the list of countries. Never throws. */
export function parseCountryQuery(params: Record<string, string | string[] | undefined>): CountryQuery {
  // Next hands "?constructor=1" over with Object's own constructor before the value.
  const first = (name: string) => [params[name] ?? ""].flat().find((value) => typeof value === "string") ?? "";
  const region = first("region").trim().toLowerCase();
  const known = REGIONS.find((candidate) => candidate === region) ?? null;
  const adopted = first("adopted").trim().toLowerCase();
  const others = Object.keys(params).filter((name) => !OWN_PARAMETERS.includes(name));

  return {
    q: first("q").trim().slice(0, LONGEST_NAME),
    region: known,
    adopted: adopted === "yes",
    ignored: [
      ...(adopted && adopted !== "yes" ? [{ parameter: "adopted", value: adopted }] : []),
      ...(region && !known ? [{ parameter: "region", value: region }] : []),
      ...others.map((parameter) => ({ parameter, value: first(parameter) })),
    ],
  };
}
