/** Whether a sum of money is that of the whole plan, or of a part of it (a programme, a pledge, one year). */
export const AMOUNT_COVERS = ["whole_plan", "part"] as const;

/** A sum of money in its own currency. Sums are never added up: currencies and what they cover differ. */
export type Amount = {
  /** Whole units of the currency, above 0. */
  amount: number;
  /** ISO 4217: "EUR". */
  currency: string;
  covers: (typeof AMOUNT_COVERS)[number];
  /** What exactly it is for, where a source says so: "2024–2028". */
  note: string | null;
};

/** An amount as one text, for cells and lists of values: `XOF 6030000000 whole_plan (2024–2028)`. */
export function amountText({ amount, currency, covers, note }: Amount): string {
  const sum = `${currency} ${amount} ${covers}`;
  return note === null ? sum : `${sum} (${note})`;
}

/** Digits may stand in threes, apart by spaces, commas, points or apostrophes; decimals are not taken. */
const AMOUNT = /^([A-Za-z]{3}) (\d{1,15}|\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3}){1,4}) ([a-z_]+)(?: \((.+)\))?$/s;

/** Reads what `amountText` writes; null for any other text. */
export function amountOf(text: string): Amount | null {
  const [, currency = "", digits = "", said, note = null] = AMOUNT.exec(text.trim()) ?? [];
  const covers = AMOUNT_COVERS.find((code) => code === said);
  const amount = Number(digits.replace(/\D/g, ""));
  return covers && amount > 0 ? { amount, currency: currency.toUpperCase(), covers, note } : null;
}
