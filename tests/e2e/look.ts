import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { launchOptions } from "./browser";
import { addressOf, PAGES, type PageKind } from "./pages";
import { startTestPortal } from "./start-portal";

/**
 * `npm run look [-- words]`: a picture of every kind of page, in every way it is seen, on contact sheets under look/.
 *
 * Words narrow it: a page's name (`plans`; `plans*` for all that start so), a width (`360`), a theme (`dark`), a language
 * (`fr`), `js` or `no-js`. Words of one sort add up, sorts narrow each other. With NAP_BASE_URL set it looks at the
 * portal that answers there and starts none.
 */
const WIDTHS = ["360", "768", "1440"] as const;
const THEMES = ["light", "dark"] as const;
const SCRIPTS = ["js", "no-js"] as const;

/** Longer pages are cut: a contact sheet is for the first look. */
const MAX_PICTURE_HEIGHT = 2_400;
const BROWSER_TABS = 2;

const folder = resolve(import.meta.dirname, "../../look");

type View = {
  page: PageKind;
  width: (typeof WIDTHS)[number];
  theme: (typeof THEMES)[number];
  locale: Locale;
  script: (typeof SCRIPTS)[number];
};

function choose(words: string[]): View[] {
  const names = PAGES.map((page) => page.name);
  const namesMeant = (word: string) =>
    word.endsWith("*")
      ? names.filter((name) => name.startsWith(word.slice(0, -1)))
      : names.filter((name) => name === word);

  const known = new Set<string>([...WIDTHS, ...THEMES, ...SCRIPTS, ...LOCALES]);
  const strange = words.filter((word) => !known.has(word) && namesMeant(word).length === 0);
  if (strange.length > 0) {
    throw new Error(
      `Nothing is called ${strange.join(", ")}. Pages: ${names.join(", ")}; else: ${[...known].join(", ")}`,
    );
  }

  const chosenNames = new Set(words.flatMap(namesMeant));
  const narrow = <T extends string>(all: readonly T[]): readonly T[] => {
    const chosen = all.filter((value) => words.includes(value));
    return chosen.length > 0 ? chosen : all;
  };
  const pages = chosenNames.size > 0 ? PAGES.filter((page) => chosenNames.has(page.name)) : PAGES;

  return narrow(LOCALES).flatMap((locale) =>
    narrow(THEMES).flatMap((theme) =>
      narrow(SCRIPTS).flatMap((script) =>
        pages.flatMap((page) => narrow(WIDTHS).map((width) => ({ page, width, theme, locale, script }))),
      ),
    ),
  );
}

const sheetOf = ({ locale, theme, script }: View) => `${locale}-${theme}-${script}`;
const pictureOf = (view: View) => join(folder, sheetOf(view), `${view.page.name}-${view.width}.png`);

async function takePicture(browser: Browser, baseURL: string, view: View): Promise<void> {
  const context = await browser.newContext({
    baseURL,
    colorScheme: view.theme,
    reducedMotion: "reduce",
    javaScriptEnabled: view.script === "js",
    viewport: { width: Number(view.width), height: 900 },
  });
  const page = await context.newPage();
  await page.goto(addressOf(view.page.path, view.locale), { waitUntil: "networkidle" });
  // Script is off in half of the views, so the height comes from the browser's own layout and not from the page.
  const { height } = (await page.locator("html").boundingBox()) ?? { height: 900 };
  await page.screenshot({
    path: pictureOf(view),
    fullPage: true,
    clip: { x: 0, y: 0, width: Number(view.width), height: Math.min(Math.ceil(height), MAX_PICTURE_HEIGHT) },
  });
  await context.close();
}

/** One sheet: a row for each kind of page, its widths side by side, each picture a link to itself in full. */
function sheetHtml(title: string, views: View[]): string {
  const rows = [...new Set(views.map((view) => view.page))].map((page) => {
    const pictures = views
      .filter((view) => view.page === page)
      .map((view) => {
        const source = relative(folder, pictureOf(view));
        const shownWidth = Math.round(Number(view.width) * 0.3);
        return `<a href="${source}"><img src="${source}" width="${shownWidth}" alt="${page.name} at ${view.width} px"></a>`;
      });
    return `<section><h2>${page.name} <code>${page.path}</code></h2><div>${pictures.join("\n")}</div></section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>
  body { font: 13px sans-serif; margin: 16px; background: #888; width: 860px }
  section { margin-bottom: 16px }
  h2 { font-size: 13px; margin: 0 0 4px }
  div { display: flex; gap: 8px; align-items: flex-start }
</style>
<h1>${title}</h1>
${rows.join("\n")}`;
}

async function layOutSheet(page: Page, title: string, views: View[]): Promise<void> {
  const file = join(folder, `${title}.html`);
  await writeFile(file, sheetHtml(title, views));
  await page.goto(`file://${file}`, { waitUntil: "load" });
  await page.screenshot({ path: join(folder, `${title}.png`), fullPage: true });
}

const views = choose(process.argv.slice(2));
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const portal = process.env.NAP_BASE_URL ? null : await startTestPortal();
const baseURL = portal?.url ?? process.env.NAP_BASE_URL ?? "";
const browser = await chromium.launch(launchOptions);
try {
  const waiting = [...views];
  const faults: string[] = [];
  const work = async () => {
    for (let view = waiting.shift(); view; view = waiting.shift()) {
      await takePicture(browser, baseURL, view).catch((error) =>
        faults.push(`${sheetOf(view)} ${view.page.name}: ${error}`),
      );
    }
  };
  await Promise.all(Array.from({ length: BROWSER_TABS }, work));

  const sheets = [...new Set(views.map(sheetOf))];
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
  for (const sheet of sheets) {
    await layOutSheet(
      page,
      sheet,
      views.filter((view) => sheetOf(view) === sheet),
    );
  }
  const links = sheets.map((sheet) => `<p><a href="${sheet}.html">${sheet}</a> (<a href="${sheet}.png">picture</a>)`);
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><title>Look</title>${links.join("\n")}`,
  );

  for (const fault of faults) console.error(fault);
  console.log(
    `${views.length - faults.length} of ${views.length} pictures, ${sheets.length} contact sheets: look/index.html`,
  );
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await portal?.stop();
}
