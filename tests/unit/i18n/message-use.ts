import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One call of a translator that was found in the source. */
export type MessageUse = {
  file: string;
  /** null: the translator came from somewhere else, so that its namespace isn't known here. */
  namespace: string | null;
} & (
  | { kind: "key"; key: string /** Only asked whether it exists. */; probed: boolean }
  /** A key with parts filled in at run time: `` t(`nav.${name}`) `` is `nav.` + anything. */
  | { kind: "pattern"; pattern: RegExp; fixed: string }
);

const SOURCE_FOLDERS = ["app", "components", "lib"];
const NOT_READ = ["lib/db/generated", "lib/i18n/messages", "lib/i18n/translator.ts"];

/** Reads every TypeScript file of the application: path from the root, and text. */
export function readSources(root: string): { file: string; text: string }[] {
  return SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name}`)
      .filter((file) => /\.tsx?$/.test(file) && !NOT_READ.some((path) => file.startsWith(path)))
      .sort()
      .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") })),
  );
}

const BINDING =
  /\bconst\s+(\w+)\s*=\s*translator\(\s*[^,()]+,\s*(?:"([^"]+)"|[^)]*)\s*\)|\b(\w+)\??\s*:\s*Translator\b(?!\s*=>)/g;
const INLINE_CALL = /\btranslator\(\s*[^,()]+,\s*"([^"]+)"\s*\)(?:\.(\w+))?\(/g;

const CLOSER_OF = { "(": ")", "[": "]", "{": "}" } as const;

/** The source text from `start` to the first of `enders` that is not inside brackets, strings or templates. */
function textUntil(enders: string, text: string, start: number): string {
  const closers: string[] = [];
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? "";
    if (closers.at(-1) === "`") {
      if (char === "\\") at++;
      else if (char === "`") closers.pop();
      else if (char === "$" && text[at + 1] === "{") {
        closers.push("}");
        at++;
      }
    } else if (char === '"' || char === "'") {
      at = text.indexOf(char, at + 1);
      if (at < 0) break;
    } else if (char === "`") closers.push("`");
    else if (Object.hasOwn(CLOSER_OF, char)) closers.push(CLOSER_OF[char as keyof typeof CLOSER_OF]);
    else if (char === closers.at(-1)) closers.pop();
    else if (closers.length === 0 && enders.includes(char)) return text.slice(start, at);
  }
  return text.slice(start);
}

/** A template's fixed parts, in order: `` `a.${x}.b` `` gives `a.` and `.b`. */
function fixedParts(template: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let hole = template.indexOf("${"); hole >= 0; hole = template.indexOf("${", start)) {
    parts.push(template.slice(start, hole));
    start = hole + 2 + textUntil("}", template, hole + 2).length + 1;
  }
  return [...parts, template.slice(start)];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The keys that an argument can come to: one literal, the branches of a choice, or a template. */
function readArgument(
  argument: string,
): ({ kind: "key"; key: string } | { kind: "pattern"; pattern: RegExp; fixed: string })[] {
  const literals = argument.match(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g) ?? [];
  return literals.map((literal) => {
    const parts = literal.startsWith("`") ? fixedParts(literal.slice(1, -1)) : [literal.slice(1, -1)];
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return { kind: "key", key: only };
    return { kind: "pattern", pattern: new RegExp(`^${parts.map(escaped).join(".+")}$`), fixed: parts.join("") };
  });
}

/** Every use of a message in one file. A name means the translator that was last bound to it above. */
export function findMessageUses({ file, text }: { file: string; text: string }): MessageUse[] {
  const bindings = [...text.matchAll(BINDING)].map((match) => ({
    at: match.index,
    name: match[1] ?? match[3] ?? "",
    namespace: match[2] ?? null,
  }));
  const uses: MessageUse[] = [];
  const add = (namespace: string | null, method: string | undefined, start: number) => {
    const argument = textUntil(",)", text, start).trim();
    // In a choice, what is compared is a literal too: only a lone literal is surely a key.
    const sure = /^(["'`])(?:(?!\1).)*\1$/s.test(argument);
    for (const read of readArgument(argument)) {
      uses.push(
        read.kind === "key"
          ? { file, namespace, ...read, probed: method === "has" || !sure }
          : { file, namespace, ...read },
      );
    }
  };

  for (const name of new Set(["t", ...bindings.map((binding) => binding.name)])) {
    for (const call of text.matchAll(new RegExp(`(?<![\\w.$])${name}(?:\\.(rich|has))?\\(`, "g"))) {
      const binding = bindings.findLast((candidate) => candidate.name === name && candidate.at < call.index);
      add(binding?.namespace ?? null, call[1], call.index + call[0].length);
    }
  }
  for (const call of text.matchAll(INLINE_CALL)) {
    add(call[1] ?? null, call[2], call.index + call[0].length);
  }
  return uses;
}
