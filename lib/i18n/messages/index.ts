import type { Locale } from "@/lib/i18n/locales";
import enAbout from "./en/about.json";
import enAdmin from "./en/admin.json";
import enAgencies from "./en/agencies.json";
import enAgenda from "./en/agenda.json";
import enAttributes from "./en/attributes.json";
import enBrowse from "./en/browse.json";
import enCodeDefinitions from "./en/code-definitions.json";
import enCodes from "./en/codes.json";
import enCommon from "./en/common.json";
import enCompare from "./en/compare.json";
import enCorrections from "./en/corrections.json";
import enCountry from "./en/country.json";
import enData from "./en/data.json";
import enEditing from "./en/editing.json";
import enFramework from "./en/framework.json";
import enHistory from "./en/history.json";
import enHome from "./en/home.json";
import enImport from "./en/import.json";
import enModels from "./en/models.json";
import enPlaces from "./en/places.json";
import enPlan from "./en/plan.json";
import enResults from "./en/results.json";
import enResultsEditor from "./en/results-editor.json";
import enSearch from "./en/search.json";
import enSources from "./en/sources.json";
import enTrends from "./en/trends.json";
import enValidation from "./en/validation.json";
import enWork from "./en/work.json";
import frAbout from "./fr/about.json";
import frAdmin from "./fr/admin.json";
import frAgencies from "./fr/agencies.json";
import frAgenda from "./fr/agenda.json";
import frAttributes from "./fr/attributes.json";
import frBrowse from "./fr/browse.json";
import frCodeDefinitions from "./fr/code-definitions.json";
import frCodes from "./fr/codes.json";
import frCommon from "./fr/common.json";
import frCompare from "./fr/compare.json";
import frCorrections from "./fr/corrections.json";
import frCountry from "./fr/country.json";
import frData from "./fr/data.json";
import frEditing from "./fr/editing.json";
import frFramework from "./fr/framework.json";
import frHistory from "./fr/history.json";
import frHome from "./fr/home.json";
import frImport from "./fr/import.json";
import frModels from "./fr/models.json";
import frPlaces from "./fr/places.json";
import frPlan from "./fr/plan.json";
import frResults from "./fr/results.json";
import frResultsEditor from "./fr/results-editor.json";
import frSearch from "./fr/search.json";
import frSources from "./fr/sources.json";
import frTrends from "./fr/trends.json";
import frValidation from "./fr/validation.json";
import frWork from "./fr/work.json";

/** A tree of ICU messages. */
export type MessageTree = { readonly [key: string]: string | MessageTree };

/** All messages by language and namespace (one file each). */
export const MESSAGES: Readonly<Record<Locale, Readonly<Record<string, MessageTree>>>> = {
  en: {
    about: enAbout,
    admin: enAdmin,
    agencies: enAgencies,
    agenda: enAgenda,
    attributes: enAttributes,
    browse: enBrowse,
    codeDefinitions: enCodeDefinitions,
    codes: enCodes,
    common: enCommon,
    compare: enCompare,
    corrections: enCorrections,
    country: enCountry,
    data: enData,
    editing: enEditing,
    framework: enFramework,
    history: enHistory,
    home: enHome,
    import: enImport,
    models: enModels,
    places: enPlaces,
    plan: enPlan,
    results: enResults,
    resultsEditor: enResultsEditor,
    search: enSearch,
    sources: enSources,
    trends: enTrends,
    validation: enValidation,
    work: enWork,
  },
  fr: {
    about: frAbout,
    admin: frAdmin,
    agencies: frAgencies,
    agenda: frAgenda,
    attributes: frAttributes,
    browse: frBrowse,
    codeDefinitions: frCodeDefinitions,
    codes: frCodes,
    common: frCommon,
    compare: frCompare,
    corrections: frCorrections,
    country: frCountry,
    data: frData,
    editing: frEditing,
    framework: frFramework,
    history: frHistory,
    home: frHome,
    import: frImport,
    models: frModels,
    places: frPlaces,
    plan: frPlan,
    results: frResults,
    resultsEditor: frResultsEditor,
    search: frSearch,
    sources: frSources,
    trends: frTrends,
    validation: frValidation,
    work: frWork,
  },
};
