/** Codes that users may assign themselves, but Kosovo's, and those of unions and of nothing. Source: ISO 3166-1, 8.1.3. */
const NO_COUNTRY = /^(AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN)$/;

const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Is it a two-letter code of a country or territory, as the Unicode repository of ISO 3166-1 and its past knows them? */
export function isKnownIso2(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !NO_COUNTRY.test(code) && names.of(code) !== undefined;
}

/** Whether the numeric code is that of the country with this two-letter code. */
export function isNumericOf(isoNumeric: string, iso2: string): boolean {
  return /^\d{3}$/.test(isoNumeric) && new Intl.Locale(`und-${isoNumeric}`).region === iso2;
}
