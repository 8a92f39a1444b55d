import { getEdition } from "@/lib/catalogue/edition";
import { assessElement } from "@/lib/domain/framework/elements";
import { ELEMENTS } from "@/lib/domain/vocabulary/vocabulary";

/**
 * The plans that the self-check finds examples among, the same for everybody: a browser looks in them by itself, so that
 * the answers never leave it.
 */
export async function GET(request: Request): Promise<Response> {
  const { view } = await getEdition(new URL(request.url).searchParams);
  const { catalogue } = view;
  const latest = new Set(catalogue.countries.map(({ iso3 }) => view.plansOf(iso3).at(-1)?.slug));
  const plans = catalogue.plans
    .filter((plan) => latest.has(plan.slug) || ELEMENTS.some((one) => assessElement(plan, one).counts === "met"))
    .map((plan) => ({ ...plan, results: [] }));
  return Response.json({ ...catalogue, plans });
}
