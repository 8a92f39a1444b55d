import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { startTestPortal } from "./start-portal";

export { expect };

/**
 * Collects everything that no page may do: errors on the console (refusals of the content security policy are among
 * them), uncaught exceptions, requests to another host, answers of 500 and more, and missing parts of a page.
 *
 * The console's "Failed to load resource" only repeats an answer's status, which is judged by the answer itself: a page
 * that is meant to be a 404 is no fault, a script that is one is.
 */
function watch(context: BrowserContext, baseURL: string): string[] {
  const problems: string[] = [];
  const { host } = new URL(baseURL);

  context.on("console", (message) => {
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    problems.push(`console error on ${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => {
    problems.push(`uncaught exception on ${error.page()?.url()}: ${error.error().message}`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== host) problems.push(`request to another host: ${url}`);
  });
  context.on("response", (response) => {
    const allowed = response.request().isNavigationRequest() ? 499 : 399;
    if (response.status() > allowed) problems.push(`${response.status()} from ${response.url()}`);
  });
  return problems;
}

async function useWatched(context: BrowserContext, baseURL: string, use: (context: BrowserContext) => Promise<void>) {
  const problems = watch(context, baseURL);
  await use(context);
  expect(problems, "what the browser complained about").toEqual([]);
}

type TestFixtures = {
  /** A page in a browser that runs no script. */
  noScript: Page;
};

type WorkerFixtures = {
  /** Where the portal under test answers. */
  portalUrl: string;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  portalUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use, workerInfo) => {
      if (workerInfo.project.name === "postgres") {
        const portal = await startTestPortal("server");
        await use(portal.url);
        await portal.stop();
        return;
      }
      const url = process.env.NAP_E2E_URL;
      if (!url) throw new Error("start-portal.ts has not set NAP_E2E_URL");
      await use(url);
    },
    { scope: "worker", timeout: 180_000 },
  ],

  baseURL: async ({ portalUrl }, use) => use(portalUrl),

  context: async ({ context, portalUrl }, use) => useWatched(context, portalUrl, use),

  noScript: async ({ browser, portalUrl }, use) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: portalUrl });
    await useWatched(context, portalUrl, async (watched) => use(await watched.newPage()));
    await context.close();
  },
});

/** The rules of axe that read a colour. Its others read the document, which is the same in both themes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Fails on any finding of axe in either theme. No rule is switched off, and the one that axe keeps off until asked, the
 * target size of WCAG 2.2, is on; once the light theme has passed all, the dark one is held to the rules of colour.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const [colorScheme, rules] of [
    ["light", { rules: { "target-size": { enabled: true } } }],
    ["dark", { runOnly: COLOUR_RULES }],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      // In one go in the page itself: the other mode opens a window more for frames of other hosts, and there are none.
      .setLegacyMode()
      // What passes is not described node by node, which takes longer than all checks.
      .options({ ...rules, resultTypes: ["violations"] })
      .analyze();

    const findings = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary}`),
    );
    expect(findings, `axe on ${page.url()} in the ${colorScheme} theme`).toEqual([]);
  }
}
