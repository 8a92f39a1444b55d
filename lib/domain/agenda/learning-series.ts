/**
 * The deck of the focal points' learning series after which the articles of General Recommendation 30, the Compact's
 * commitments and the guiding questions are told. The address is of the page that lists it: its own is not known.
 */
export const LEARNING_SERIES = {
  publisher: "WPS Focal Points Network",
  date: "2022-07-08",
  url: "https://wpsfocalpointsnetwork.org/resources/",
} as const;

/** The Compact's own pages. */
export const COMPACT_ADDRESS = "https://wpshacompact.org";
