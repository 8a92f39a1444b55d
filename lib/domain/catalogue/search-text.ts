/** Letters that Unicode does not take apart into a base letter and an accent. */
const UNDIVIDED: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  ı: "i",
};
const UNDIVIDED_LETTERS = new RegExp(`[${Object.keys(UNDIVIDED).join("")}]`, "g");

/** Text as it is searched: lower-case, without accents: "Côte d'Ivoire" is "cote d'ivoire". */
export function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(UNDIVIDED_LETTERS, (letter) => UNDIVIDED[letter] ?? letter);
}

/** The different words of a text as they are searched; whatever is neither letter nor digit parts them. */
export function searchWords(text: string): string[] {
  return [...new Set(plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** Does a text hold anything to search for, a letter or a digit? Without, a search finds nothing and says why. */
export function isSearchable(text: string): boolean {
  return searchWords(text).length > 0;
}
