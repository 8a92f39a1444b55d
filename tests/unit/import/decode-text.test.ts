import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeText, guessEncoding } from "@/lib/import/decode-text";

const CASES = "tests/fixtures/cases";

/** Text as programs save it in an encoding of one byte a letter, or in UTF-16. */
function inEncoding(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding.startsWith("utf-16")) {
    const bytes = Buffer.from(text, "utf16le");
    return encoding === "utf-16be" ? bytes.swap16() : bytes;
  }
  const table = Array.from({ length: 256 }, (_, byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte)));
  if (encoding === "windows-1252") table[0x92] = "’";
  const bytes = [...text].map((char) => table.indexOf(char));
  expect(bytes).not.toContain(-1);
  return Uint8Array.from(bytes);
}

const FRENCH =
  'pays,titre\nSénégal,"Deuxième plan d’action national à l’égard des femmes, où l’on déclare"\nFrance,Été\n';
const SPANISH = "país;título\nEspaña;II Plan Nacional de Acción de Mujeres, Paz y Seguridad, ¿qué más?\n";
const GERMAN = "Land;Titel\nÖsterreich;Überarbeiteter Nationaler Aktionsplan für größere Teilhabe\n";
const PORTUGUESE = "país,título\nAngola,Plano Nacional de Acção: Não à violência\n";
const POLISH = "kraj;tytuł\nPolska;Krajowy Plan Działania na rzecz kobiet, pokoju i bezpieczeństwa, część druga\n";
const RUSSIAN = "страна;название\nУкраина;Национальный план действий: Женщины, мир и безопасность\n";
const ARABIC = "البلد;العنوان\nالأردن;الخطة الوطنية الأردنية لتفعيل قرار مجلس الأمن\n";

test.each([
  ["French", FRENCH, "windows-1252"],
  ["French of an old Mac", FRENCH, "macintosh"],
  ["Spanish", SPANISH, "windows-1252"],
  ["Spanish of an old Mac", SPANISH, "macintosh"],
  ["German", GERMAN, "windows-1252"],
  ["German of an old Mac", GERMAN, "macintosh"],
  ["Portuguese", PORTUGUESE, "windows-1252"],
  ["Portuguese of an old Mac", PORTUGUESE, "macintosh"],
  ["Polish", POLISH, "windows-1250"],
  ["Russian", RUSSIAN, "windows-1251"],
  ["Arabic", ARABIC, "windows-1256"],
  ["Russian in UTF-16 without a mark", RUSSIAN, "utf-16le"],
  ["Arabic in UTF-16 without a mark", ARABIC, "utf-16be"],
  ["French in UTF-8", FRENCH, "utf-8"],
])("%s is read as it was written", (_, text, encoding) => {
  const bytes = inEncoding(text, encoding);

  expect(guessEncoding(bytes)).toBe(encoding);
  expect(decodeText(bytes)).toBe(text);
});

test("a file of an old Mac reads in its own letters", () => {
  expect(decodeText(readFileSync(`${CASES}/mac-roman.csv`))).toContain("Plan français déclaré");
});

test("another encoding can be chosen over the guess", () => {
  expect(decodeText(inEncoding("Şırnak", "windows-1254"), "windows-1254")).toBe("Şırnak");
});
