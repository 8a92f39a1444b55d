import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SCRIPT = /<script((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script>/gi;
const STYLE = /<style(?:[^>"']|"[^"]*"|'[^']*')*>([\s\S]*?)<\/style>/gi;

/** The text of each inline script that a browser would run, in order. */
export function inlineScripts(html: string): string[] {
  const scripts: string[] = [];
  for (const [, attributes = "", text = ""] of html.matchAll(SCRIPT)) {
    const type = /\stype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1];
    const runs = type === undefined || type === "" || type === "module" || /javascript/i.test(type);
    if (runs && !/\ssrc\s*=/i.test(attributes)) scripts.push(text);
  }
  return scripts;
}

/** The text of each inline style sheet, in order. */
export function inlineStyles(html: string): string[] {
  return Array.from(html.matchAll(STYLE), ([, text = ""]) => text);
}

const PUSH =
  /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f|\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\))\.push\(([\s\S]*)\);?$/;

/** A call of React's runtime with nothing but texts. */
const RUNTIME_CALL = /^\$R[A-Z]\((?:"(?:[^"\\]|\\.)*"|[,[\]]|null)*\);?/;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

let reactRuntime: string[] | undefined;

/** The scripts that React writes into a page to put late parts in place, as they stand in its source. */
function reactRuntimeScripts(): string[] {
  if (reactRuntime) return reactRuntime;
  const file = createRequire(import.meta.url).resolve(
    "next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js",
  );
  const literals = readFileSync(file, "utf8").matchAll(
    /'(\$R[A-Z]=(?:[^'\\\n]|\\.)*)'|"(requestAnimationFrame\(function\(\)\{\$RT(?:[^"\\\n]|\\.)*)"/g,
  );
  reactRuntime = Array.from(literals, ([, single, double]) =>
    (single ?? double ?? "")
      .replace(/\\(.)/g, (_, character: string) => (character === "n" ? "\n" : character))
      .replace(/\$R[A-Z]\("$/, ""),
  ).sort((a, b) => b.length - a.length);
  return reactRuntime;
}

/**
 * Is the script one that Next or React writes: page data pushed as JSON, or React's own runtime?
 *
 * The policy lists hashes of the scripts found in a page. Listing just any script would bless one that an
 * attacker had managed to put there; these forms hold no code of the page's own, so an injected script
 * stays blocked.
 */
export function isFrameworkScript(text: string): boolean {
  const pushed = PUSH.exec(text)?.[1];
  // A page that answers a form sent without script pushes twice in its first script.
  if (pushed !== undefined) return isJson(pushed) || pushed.split(");self.__next_f.push(").every(isJson);
  let rest = text;
  while (rest !== "") {
    const start = rest;
    const known = reactRuntimeScripts().find((script) => start.startsWith(script)) ?? RUNTIME_CALL.exec(rest)?.[0];
    if (!known) return false;
    rest = rest.slice(known.length);
  }
  return true;
}
