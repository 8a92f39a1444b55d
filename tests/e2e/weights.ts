import type { Page, Request } from "@playwright/test";
import type { PageKind } from "./pages";

/** What a first load may bring, in compressed bytes. */
export const BYTES = {
  style: 20_000,
  fonts: 60_000,
  html: 60_000,
  script: { bare: 150_000, browse: 165_000, check: 265_000, chart: 265_000 } satisfies Record<
    PageKind["weight"],
    number
  >,
} as const;

export type Weights = Record<"document" | "script" | "stylesheet" | "font", number>;

/** Opens a page and waits until nothing more comes; gives the compressed bytes that came, by kind. */
export async function firstLoad(page: Page, address: string): Promise<Weights> {
  const done: Request[] = [];
  page.on("requestfinished", (request) => done.push(request));
  await page.goto(address, { waitUntil: "networkidle" });

  const weights: Weights = { document: 0, script: 0, stylesheet: 0, font: 0 };
  for (const request of done) {
    const type = request.resourceType();
    if (Object.hasOwn(weights, type)) weights[type as keyof Weights] += (await request.sizes()).responseBodySize;
  }
  return weights;
}
