import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { MESSAGES, type MessageTree } from "@/lib/i18n/messages";
import { findMessageUses, readSources } from "./message-use";

const root = resolve(import.meta.dirname, "../../..");

/** The one file that may build a whole key at run time: there the key is a code of the registry. */
const REGISTRY_LABELS = "lib/i18n/labels.ts";

function leaves(tree: MessageTree, prefix = ""): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[`${prefix}${name}`, value]] : leaves(value, `${prefix}${name}.`),
  );
}

const namespaces = Object.keys(MESSAGES.en);
const messagesOf = (locale: (typeof LOCALES)[number], namespace: string) =>
  new Map(leaves(MESSAGES[locale][namespace] ?? {}));

const all = LOCALES.flatMap((locale) =>
  Object.keys(MESSAGES[locale]).flatMap((namespace) =>
    [...messagesOf(locale, namespace)].map(([key, message]) => ({
      locale,
      namespace,
      key,
      message,
      where: `${locale}/${namespace}.json ${key}`,
    })),
  ),
);

/** Every element of a message, those inside plural and select branches and tags too. */
function elements(message: string): MessageFormatElement[] {
  const walk = (list: MessageFormatElement[]): MessageFormatElement[] =>
    list.flatMap((element) => {
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        return [element, ...Object.values(element.options).flatMap((option) => walk(option.value))];
      }
      return element.type === TYPE.tag ? [element, ...walk(element.children)] : [element];
    });
  return walk(parse(message));
}

/** What a caller must fill in, as "name (kind)": an argument, a number, a choice, a tag. */
function argumentsOf(message: string): string[] {
  const named = elements(message).flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    return `${element.value} (${TYPE[element.type]})`;
  });
  return [...new Set(named)].sort();
}

const literalsOf = (message: string) =>
  elements(message).flatMap((element) => (element.type === TYPE.literal ? element.value : []));

describe("the message catalogue", () => {
  test("has every file of messages in its index, in every language", () => {
    for (const locale of LOCALES) {
      const files = readdirSync(join(root, "lib/i18n/messages", locale));

      const names = files.map((file) =>
        file.replace(/\.json$/, "").replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
      );
      expect(Object.keys(MESSAGES[locale]).sort(), locale).toEqual(names.sort());
    }
  });

  test("has the same keys in every language", () => {
    for (const namespace of namespaces) {
      const keys = [...messagesOf("en", namespace).keys()].sort();

      for (const locale of LOCALES) {
        expect([...messagesOf(locale, namespace).keys()].sort(), `${locale}/${namespace}.json`).toEqual(keys);
      }
    }
  });

  test("has no empty or malformed message", () => {
    const faults = all.flatMap(({ message, where }) => {
      try {
        parse(message);
        return message.trim() ? [] : `${where} is empty`;
      } catch (error) {
        return `${where}: ${error}`;
      }
    });

    expect(faults).toEqual([]);
  });

  test("asks for the same arguments in every language", () => {
    const faults = all.flatMap(({ namespace, key, message, where }) => {
      const english = messagesOf("en", namespace).get(key);
      if (english === undefined) return [];
      const [own, other] = [argumentsOf(message), argumentsOf(english)].map((list) => list.join(", "));
      return own === other ? [] : `${where} has ${own || "none"}, in English ${other || "none"}`;
    });

    expect(faults).toEqual([]);
  });
});

describe("the source", () => {
  const sources = readSources(root);
  const uses = sources.flatMap(findMessageUses);

  test("asks only for messages that exist", () => {
    const faults = uses.flatMap((use) => {
      if (use.kind === "key" && use.probed) return [];
      const candidates = use.namespace === null ? namespaces : [use.namespace];
      const exists = candidates.some((namespace) => {
        const keys = messagesOf("en", namespace);
        return use.kind === "key" ? keys.has(use.key) : [...keys.keys()].some((key) => use.pattern.test(key));
      });
      const wanted = use.kind === "key" ? use.key : use.pattern.source;
      return exists ? [] : `${use.file}: ${use.namespace ?? "(any namespace)"} has no ${wanted}`;
    });

    expect(faults).toEqual([]);
  });

  test("builds no whole key at run time, where nobody could find its use", () => {
    const faults = uses.flatMap((use) =>
      use.kind === "pattern" && /^\W*$/.test(use.fixed) && use.file !== REGISTRY_LABELS ? use.file : [],
    );

    expect(faults).toEqual([]);
  });
});

/** U+202F or U+00A0: the spaces that keep a mark on the line of its word. */
const UNBREAKING = "[\\u202f\\u00a0]";

/** What is wrong with the typography of a piece of French text; null if nothing. */
function frenchFault(text: string): string | null {
  const rules: [RegExp, string][] = [
    [/ [;:!?»%]/, "a plain space before a mark that wants an unbreaking one"],
    [/« |«(?=[^\s])/, "« without an unbreaking space after it"],
    [new RegExp(`(?<!${UNBREAKING})»`), "» without an unbreaking space before it"],
    // A colon or question mark inside an address or a code (https://, region:africa, ?q=) is no punctuation.
    [/(?:^|[\p{L}\p{N})»”’])[;:!?](?=\s|$)/u, "a high mark without an unbreaking space before it"],
    [/["“”]/, "quotation marks that are not « »"],
  ];
  return rules.find(([rule]) => rule.test(text))?.[1] ?? null;
}

describe("typography", () => {
  test("apostrophes are ’ in every language, so that none can be taken for an ICU quote", () => {
    expect(all.filter(({ message }) => message.includes("'")).map(({ where }) => where)).toEqual([]);
  });

  test("English quotation marks are curly", () => {
    const faults = all.filter(({ locale, message }) => locale === "en" && literalsOf(message).join("").includes('"'));

    expect(faults.map(({ where }) => where)).toEqual([]);
  });

  test("French has its unbreaking spaces and guillemets", () => {
    const faults = all.flatMap(({ locale, message, where }) => {
      if (locale !== "fr") return [];
      return literalsOf(message).flatMap((text) => {
        const fault = frenchFault(text);
        return fault ? `${where}: ${fault}` : [];
      });
    });

    expect(faults).toEqual([]);
  });

  test.each([
    ["Pays :", true],
    ["Pays:", true],
    ["Pays\u202f:", false],
    ["Pays\u00a0: tous", false],
    ["« Femmes »", true],
    ["«\u00a0Femmes\u00a0»", false],
    ["«Femmes»", true],
    ["https://example.org/?q=a", false],
    ["dit “oui”", true],
    ["40 %", true],
    ["40\u00a0%", false],
  ])("the French rule judges %j", (text, isFault) => {
    expect(frenchFault(text) !== null).toBe(isFault);
  });
});

/** Branches that French takes for 0 as for 1 and that say "one": in words where other numbers are shown, or by name. */
function sayOneForNone(message: string): string[] {
  return elements(message).flatMap((element) => {
    if (element.type !== TYPE.plural || !element.options.one) return [];
    const showsNumber = (branch: string) =>
      element.options[branch]?.value.some(({ type }) => type === TYPE.pound) ?? false;
    const words = element.options.one.value.map((part) => (part.type === TYPE.literal ? part.value : "")).join("");
    const saysOne = /(^|\s)(une?|seule?)(\s|$)/i.test(words);
    return !showsNumber("one") && (showsNumber("other") || saysOne) && !element.options["=0"] ? [words] : [];
  });
}

test("a French message never says one of none: 0 is singular in French, so what says one is under =1", () => {
  expect(sayOneForNone("{count, plural, one {Un plan} other {# plans}}")).toEqual(["Un plan"]);
  expect(sayOneForNone("{count, plural, =1 {Un plan} one {# plan} other {# plans}}")).toEqual([]);
  expect(sayOneForNone("{count, plural, one {satisfait} other {satisfont}}")).toEqual([]);

  const wrong = all.filter(({ locale, message }) => locale === "fr" && sayOneForNone(message).length > 0);
  expect(wrong.map(({ where }) => where)).toEqual([]);
});
