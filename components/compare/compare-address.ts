import type { CompareQuery } from "@/lib/schemas/compare-query";

/** The address of the page with something changed: `to({ view: "shared" })`. */
export type CompareAddress = (changes: Partial<CompareQuery>) => string;
