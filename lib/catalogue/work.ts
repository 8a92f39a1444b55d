import "server-only";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { findWork, type Work } from "@/lib/domain/work/work-lists";
import { today } from "@/lib/today";
import { getCatalogue } from "./catalogue";
import { PUBLISHED_FIGURES } from "./reference";

/**
 * What there is to look at in the published catalogue as of today.
 *
 * @param country ISO3 of the only country to look at; null: all.
 */
export async function getWork(country: string | null): Promise<{ view: CatalogueView; work: Work }> {
  const view = await getCatalogue();
  return { view, work: findWork({ view, country, figures: PUBLISHED_FIGURES, day: today() }) };
}
