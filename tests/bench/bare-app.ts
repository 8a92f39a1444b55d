import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { mainOf } from "./markup";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Git-ignored; below the repository, so that its packages are found. */
export const BARE_APP = path.join(ROOT, ".cache", "bare-app");

const PAGE = `import { createElement } from "react";
import { connection } from "next/server";
import pages from "../../pages.json";

const render = (node, key) =>
  typeof node === "string" ? node : createElement(node.tag, { ...node.props, key }, ...node.children.map(render));

export default async function Page({ params, searchParams }) {
  await connection();
  await searchParams;
  return <main>{pages[(await params).page].map(render)}</main>;
}
`;

const LAYOUT = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

const CONFIG = `export default { compress: false, turbopack: { root: ${JSON.stringify(ROOT)} } };
`;

/**
 * Builds the framework's limit: an app whose dynamic page \`/<name>\` renders the markup of a page of the portal
 * from a constant, with no data, no components and no layout of its own.
 *
 * @param pages HTML of the portal's pages by name.
 */
export function buildBareApp(pages: Record<string, string>): void {
  rmSync(BARE_APP, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(BARE_APP, file)), { recursive: true });
    writeFileSync(path.join(BARE_APP, file), text);
  };
  const trees = Object.entries(pages).map(([name, html]) => [name, mainOf(html)]);
  write("pages.json", JSON.stringify(Object.fromEntries(trees)));
  write("package.json", '{ "type": "module" }\n');
  write("next.config.js", CONFIG);
  write("app/layout.jsx", LAYOUT);
  write("app/[page]/page.jsx", PAGE);
  execFileSync(process.execPath, [path.join(ROOT, "node_modules/next/dist/bin/next"), "build"], {
    cwd: BARE_APP,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
