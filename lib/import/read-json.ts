import { decodeText } from "./decode-text";
import { MAX_JSON_DEPTH, MAX_ROWS } from "./limits";
import { UnreadableFile } from "./unreadable-file";

/** Plans as the files of the fact base have them: number in the file, from 1, and the record, not yet checked. */
export type PlanRecords = readonly { row: number; record: unknown }[];

/**
 * Reads JSON as the fact base has it: the file of a country, or a list of such files. What it says of the countries
 * themselves is not taken up.
 *
 * @throws {UnreadableFile}
 */
export function readJson(bytes: Uint8Array): PlanRecords {
  const text = decodeText(bytes);
  checkDepth(text);
  const files = parsed(text);
  const plans = (Array.isArray(files) ? files : [files]).flatMap(plansOf);
  if (plans.length === 0) throw new UnreadableFile("no_rows");
  if (plans.length > MAX_ROWS) throw new UnreadableFile("too_many_rows", { max: MAX_ROWS });
  return plans.map((record, index) => ({ row: index + 1, record }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value) => {
      // PostgreSQL keeps no zero character, and no text of a plan has one.
      if (typeof value === "string" && value.includes("\u0000")) throw new UnreadableFile("not_text");
      return value;
    });
  } catch (error) {
    if (error instanceof SyntaxError) throw new UnreadableFile("broken_json", { reason: error.message.slice(0, 200) });
    throw error;
  }
}

function plansOf(file: unknown): unknown[] {
  const plans = typeof file === "object" && file !== null && "iso3" in file && "plans" in file ? file.plans : null;
  if (!Array.isArray(plans)) throw new UnreadableFile("other_json");
  return plans;
}

/** Before anything recurses into it. Brackets inside strings don't count. */
function checkDepth(text: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/gs)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    if (depth > MAX_JSON_DEPTH) throw new UnreadableFile("deep_json", { max: MAX_JSON_DEPTH });
  }
}
