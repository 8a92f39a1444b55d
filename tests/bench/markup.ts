/** An element of a page, or a text. */
export type Node = string | { tag: string; props: Record<string, unknown>; children: Node[] };

const VOID = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/g;

/**
 * The elements inside a page's `<main>`, so that React can render the same markup from a constant.
 * Reads what React writes: well-formed, every attribute quoted.
 */
export function mainOf(html: string): Node[] {
  const from = html.indexOf(">", html.indexOf("<main")) + 1;
  const inside = html.slice(from, html.indexOf("</main>", from));
  const open: { tag: string; children: Node[] }[] = [{ tag: "main", children: [] }];
  for (const [text, closing, name, attributes] of inside.matchAll(TOKEN)) {
    if (text.startsWith("<!--")) continue;
    const parent = open.at(-1);
    if (!parent) throw new Error("an element is closed that was never opened");
    if (name === undefined) parent.children.push(decode(text));
    else if (closing) open.pop();
    else {
      const element = { tag: name, props: propsOf(attributes ?? ""), children: [] };
      parent.children.push(element);
      if (!VOID.has(name) && !attributes?.endsWith("/")) open.push(element);
    }
  }
  return open[0]?.children ?? [];
}

function propsOf(attributes: string): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const [, name = "", value = ""] of attributes.matchAll(/([^\s=/]+)(?:="([^"]*)")?/g)) {
    if (name === "class") props.className = decode(value);
    else if (name === "for") props.htmlFor = decode(value);
    else if (name === "style") props.style = styleOf(decode(value));
    else props[name] = decode(value);
  }
  return props;
}

function styleOf(css: string): Record<string, string> {
  const declarations = css.split(";").map((declaration) => declaration.split(/:(.*)/s));
  return Object.fromEntries(
    declarations.map(([name = "", value = ""]) => [
      name.startsWith("--") ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

function decode(text: string): string {
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
