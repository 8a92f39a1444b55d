/**
 * Names of countries in other lists, by iso3: those that neither the country's own record (short, official, native and
 * former names) nor the Unicode locale data (CLDR) has. From the World Bank's list of economies, ISO 3166-1, the UN's
 * M49, and Natural Earth, as seen in November 2026; and what people write every day.
 */
export const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ["ARE", ["UAE", "Emirates"]],
  ["ATG", ["Antigua"]],
  ["BHS", ["Bahamas, The"]],
  ["BIH", ["Bosnia", "BiH", "Bosnia and Herz."]],
  ["CAF", ["CAR", "Central African Rep."]],
  ["COD", ["DRC", "DR Congo", "RDC", "Congo-Kinshasa", "Congo, Dem. Rep.", "Congo, Democratic Republic of the"]],
  ["COG", ["Congo-Brazzaville", "Congo, Rep.", "Congo, Republic of the", "Republic of the Congo"]],
  ["CZE", ["Czech Rep."]],
  ["DOM", ["Dominican Rep."]],
  ["EGY", ["Egypt, Arab Rep."]],
  ["FSM", ["Micronesia, Fed. Sts.", "Micronesia, Federated States of"]],
  ["GMB", ["Gambia, The"]],
  ["GNQ", ["Eq. Guinea"]],
  ["IRN", ["Iran, Islamic Rep.", "Iran, Islamic Republic of"]],
  ["KGZ", ["Kyrgyz Rep."]],
  ["KNA", ["St. Kitts", "Saint Kitts & Nevis"]],
  ["KOR", ["ROK", "Korea, Rep.", "Korea, Republic of", "S. Korea"]],
  ["MDA", ["Moldova, Republic of"]],
  ["MHL", ["Marshall Is."]],
  ["MKD", ["Macedonia, FYR"]],
  ["NLD", ["Holland", "Hollande"]],
  ["NZL", ["NZ"]],
  ["PNG", ["PNG"]],
  [
    "PRK",
    ["DPRK", "Korea, Dem. People's Rep.", "Korea, Dem. Rep.", "Korea, Democratic People's Republic of", "N. Korea"],
  ],
  ["PSE", ["West Bank and Gaza", "Palestine, State of"]],
  ["SAU", ["KSA"]],
  ["SLB", ["Solomon Is."]],
  ["SOM", ["Somalia, Fed. Rep."]],
  ["SSD", ["S. Sudan"]],
  ["STP", ["Sao Tome", "São Tomé & Príncipe"]],
  ["SVK", ["Slovak Rep."]],
  ["TTO", ["Trinidad"]],
  ["TZA", ["Tanzania, United Republic of"]],
  ["USA", ["America", "US", "U.S."]],
  ["VCT", ["St. Vincent"]],
  ["VEN", ["Venezuela, RB", "Venezuela, Bolivarian Republic of"]],
  ["YEM", ["Yemen, Rep."]],
]);

/** Parts of a country that go by names of their own: a search finds the whole, a file is asked about it. */
export const NAMES_OF_PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["GBR", ["England", "Scotland", "Wales", "Northern Ireland", "Angleterre", "Écosse"]],
]);

/** Names that several countries go by, or that were another state's: which of them is meant must be asked. */
export const SHARED_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ["Congo", ["COD", "COG"]],
  ["Korea", ["KOR", "PRK"]],
  ["Corée", ["KOR", "PRK"]],
  ["Czechoslovakia", ["CZE", "SVK"]],
  ["Serbia and Montenegro", ["MNE", "SRB"]],
  ["Yugoslavia", ["BIH", "HRV", "MKD", "MNE", "SRB", "SVN", "XKX"]],
]);

/** Names of what is in none of our lists, which is not to be taken for a country that is spelled alike. */
export const NAMES_ELSEWHERE: readonly string[] = [
  "Republic of China",
  "Taiwan",
  "Taiwan, China",
  "Chinese Taipei",
  "Hong Kong",
  "Hong Kong SAR, China",
  "Macao",
  "Macao SAR, China",
  "Holy See",
  "Vatican",
  "USSR",
  "Soviet Union",
  "Puerto Rico",
  "Western Sahara",
];
