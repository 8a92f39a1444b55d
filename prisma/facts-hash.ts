import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** The folder of the fact base, below the folder that the process was started in. */
export const FACT_BASE_FOLDER = path.resolve("prisma/data");

/** SHA-256, hex, of the names and contents of the files that are loaded. */
export async function hashFacts(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const countries = path.join(folder, "countries");
  for (const name of (await readdir(countries)).sort()) {
    hash.update(`${name}\n`).update(await readFile(path.join(countries, name)));
  }
  hash.update("sources.json\n").update(await readFile(path.join(folder, "reference", "sources.json")));
  return hash.digest("hex");
}
