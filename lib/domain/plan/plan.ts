import type { CodedValues } from "@/lib/domain/vocabulary/coded-attributes";
import type {
  Assessment,
  Basis,
  CompactCommitment,
  Confidence,
  DevelopmentStage,
  Element,
  GlobalTrend,
  LeadType,
  LinkState,
  Nothing,
  Region,
  ResultKind,
  SourceKind,
  TitleOrigin,
  UnMembership,
} from "@/lib/domain/vocabulary/vocabulary";
import type { PartialDate } from "./dates";

/** Where something about a country is said, and when a person last saw it. */
export type CountrySource = {
  url: string;
  title: string | null;
  checkedOn: PartialDate | null;
  /** coder: inferred from what the source says. */
  basis: Basis | null;
  confidence: Confidence;
};

/** What is known of a plan in the making. Never counted as a plan, nor as adopted. */
export type Development = {
  /** Which plan of the country it would be. */
  generation: number;
  stage: DevelopmentStage;
  /** Calendar years that it is meant to cover; null where no source says. */
  expectedStart: number | null;
  expectedEnd: number | null;
  /** What the sources say, in our words. */
  note: string | null;
  /** At least one. */
  sources: readonly CountrySource[];
};

export type Country = {
  /** ISO 3166-1 alpha-3; XKX for Kosovo. */
  iso3: string;
  iso2: string;
  /** ISO numeric as three digits; null where ISO gives none. The key of the map topology. */
  isoNumeric: string | null;
  /** Short English name. Other languages: `countryName` in lib/i18n. */
  name: string;
  /** French short name. */
  nameFr: string;
  /** Every further name it is known by: official, native, former, common short forms. For the finder. */
  aliases: readonly string[];
  un: UnMembership;
  region: Region;
  /** UN M49 subregion, in English ("Southern Africa"). */
  subregion: string;
  /** [longitude, latitude] of a point inside the country, for markers and the tile grid. */
  point: readonly [number, number];
  /** true: has a plan; false: searched, no plan found; null: nobody has looked. */
  hasPlan: boolean | null;
  /** What says that no plan was found, or how; null where that is not recorded. */
  noPlanSource: CountrySource | null;
  /** When a person last searched for a plan; with `hasPlan` null: searched, and no source says anything. */
  searchedOn: PartialDate | null;
  /** Plans in the making, by generation. */
  developments: readonly Development[];
  note: string | null;
};

export type LeadAgency = {
  /** Name in the original language where known, else as the source gives it. */
  name: string;
  /** English name; null if the name above is English already. */
  nameEn: string | null;
  type: LeadType;
};

/** What is known of a document or page that backs values, whatever plans it is cited for. Its address names it. */
export type SourceRecord = {
  url: string;
  title: string | null;
  /** null: it has no title. */
  titleFrom: TitleOrigin | null;
  publisher: string | null;
  /** null: nobody has said yet. */
  kind: SourceKind | null;
  /** ISO 639-1. */
  language: string | null;
  published: PartialDate | null;
  /** Where an archive keeps a copy of it. */
  archivedUrl: string | null;
  /** When a person last saw it, as precise as known. */
  checkedOn: PartialDate | null;
  note: string | null;
};

/** How the last asking of an address went. */
export type LinkCheck = {
  state: LinkState;
  /** ISO instants: when it was asked, and since when it has answered so. */
  checkedAt: string;
  since: string;
  /** Where it leads now; null: to itself. */
  movedTo: string | null;
};

/** A source as it is published. */
export type Source = SourceRecord & {
  /** null: its address was never asked. */
  link: LinkCheck | null;
};

/** One source that backs one value. */
export type Evidence = {
  /** The key of the attribute in the registry. */
  attribute: string;
  url: string;
  /**
   * Title, publisher and `checkedOn`: in the published catalogue those of the source's record. In a draft or a file what
   * it says beside that record, which only tells something where the record is silent; else null.
   */
  title: string | null;
  publisher: string | null;
  /** Page or section in the source; null: not known yet. */
  section: string | null;
  basis: Basis | null;
  confidence: Confidence;
  /** When a person last saw the source, as precise as known. */
  checkedOn: PartialDate | null;
  /** What this source says where it differs from the coded value. */
  statedValue: string | null;
  /** Why the coder trusts the source less here than its kind allows; null: no less. */
  doubt: string | null;
  /** The source's record: in the published catalogue, and where `joinSources` put it. */
  source?: Source;
};

export type CivilSociety = {
  design: boolean | null;
  implementation: boolean | null;
  monitoring: boolean | null;
};

/** A node of a plan's results framework. `number` as printed in the plan: 2, 2.1, 2.1.A. */
export type ResultNode = {
  id: string;
  parentId: string | null;
  /** Order among siblings, from 0. */
  position: number;
  kind: ResultKind;
  number: string | null;
  text: string;
  baseline: string | null;
  target: string | null;
  unit: string | null;
  responsible: string | null;
};

/**
 * One published generation of a national action plan: what a coder can set, by field, from the registry of coded
 * attributes, and what goes with it.
 * null and empty lists mean nothing is coded; which of the four nothings is in `nothings`,
 * where an attribute that is not listed is `not_coded`.
 */
export type Plan = CodedValues & {
  /** iso3 lower-case + "-" + generation: `nam-1`. */
  slug: string;
  country: string;
  generation: number;
  leadAgency: LeadAgency | null;
  civilSociety: CivilSociety;
  /** A coder's own assessment, which overrides the derived one. */
  elements: Readonly<Partial<Record<Element, Assessment>>>;
  /** Trend tags set by a coder; derived ones come from rules. */
  trends: readonly GlobalTrend[];
  compact: Readonly<Partial<Record<CompactCommitment, boolean>>>;
  /** Attribute key -> which nothing, where it is not `not_coded`. */
  nothings: Readonly<Record<string, Nothing>>;
  /**
   * Keys of the many-valued attributes whose list is complete: the coder read the whole document for it. Every other
   * list is open, and what it does not hold is not mentioned in our sources, never "no".
   */
  complete: readonly string[];
  confidence: Confidence;
  note: string | null;
  evidence: readonly Evidence[];
  results: readonly ResultNode[];
};

/** All that is published, as of one version. Immutable; countries by name, plans by country name then generation. */
export type Catalogue = {
  /** Rises by one with each publication. The ETag of every page, and what a citation names. */
  version: number;
  /** ISO instant. */
  publishedAt: string;
  countries: readonly Country[];
  plans: readonly Plan[];
  /** Every source that the plans cite, by address. */
  sources: readonly Source[];
};
