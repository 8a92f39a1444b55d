import type { Locale } from "../locales";
import enCommon from "./en/common.json";
import frCommon from "./fr/common.json";

/** A tree of ICU messages. */
export type MessageTree = { readonly [key: string]: string | MessageTree };

/** All messages by language and namespace (one file each). */
export const MESSAGES: Readonly<Record<Locale, Readonly<Record<string, MessageTree>>>> = {
  en: { common: enCommon },
  fr: { common: frCommon },
};
