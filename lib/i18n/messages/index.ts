import type { Locale } from "@/lib/i18n/locales";
import enAttributes from "./en/attributes.json";
import enCodeDefinitions from "./en/code-definitions.json";
import enCodes from "./en/codes.json";
import enCommon from "./en/common.json";
import enCompare from "./en/compare.json";
import enFramework from "./en/framework.json";
import enModels from "./en/models.json";
import enTrends from "./en/trends.json";
import frAttributes from "./fr/attributes.json";
import frCodeDefinitions from "./fr/code-definitions.json";
import frCodes from "./fr/codes.json";
import frCommon from "./fr/common.json";
import frCompare from "./fr/compare.json";
import frFramework from "./fr/framework.json";
import frModels from "./fr/models.json";
import frTrends from "./fr/trends.json";

/** A tree of ICU messages. */
export type MessageTree = { readonly [key: string]: string | MessageTree };

/** All messages by language and namespace (one file each). */
export const MESSAGES: Readonly<Record<Locale, Readonly<Record<string, MessageTree>>>> = {
  en: {
    attributes: enAttributes,
    codeDefinitions: enCodeDefinitions,
    codes: enCodes,
    common: enCommon,
    compare: enCompare,
    framework: enFramework,
    models: enModels,
    trends: enTrends,
  },
  fr: {
    attributes: frAttributes,
    codeDefinitions: frCodeDefinitions,
    codes: frCodes,
    common: frCommon,
    compare: frCompare,
    framework: frFramework,
    models: frModels,
    trends: frTrends,
  },
};
