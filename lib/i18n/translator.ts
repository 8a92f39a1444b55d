import type { ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import type { Locale } from "./locales";
import { MESSAGES } from "./messages";

type MessageValues = Readonly<Record<string, string | number | Date>>;
type RichValues = Readonly<Record<string, string | number | Date | ((chunks: ReactNode) => ReactNode)>>;

export type Translator = {
  /** The message in words. */
  (key: string, values?: MessageValues): string;
  /** The message with its tags turned into elements. */
  rich(key: string, values: RichValues): ReactNode;
  has(key: string): boolean;
};

const kept = new Map<string, Translator>();

/**
 * The messages of one namespace in one language. Parsed messages are kept for the life of the process.
 *
 * @throws {Error} on a message that is missing or malformed: a page must not show a key to a reader.
 */
export function translator(locale: Locale, namespace: string): Translator {
  const key = `${locale}/${namespace}`;
  const ready = kept.get(key);
  if (ready) return ready;

  const made = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace,
    timeZone: "UTC",
    onError(error) {
      throw error;
    },
  }) as unknown as Translator;
  kept.set(key, made);
  return made;
}
