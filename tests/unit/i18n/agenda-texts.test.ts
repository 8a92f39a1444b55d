import { expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What the source says of each article, by a word of it in each language. */
const ARTICLES = {
  article26: { en: "article 18", fr: "article 18" },
  article27: { en: "substantive equality", fr: "égalité réelle" },
} as const;

test.each(LOCALES)("articles 26 and 27 of the recommendation stand under their own numbers (%s)", (locale) => {
  const t = translator(locale, "agenda");

  for (const article of ["article26", "article27"] as const) {
    expect(t(`cedaw.${article}.title`)).toContain(article.slice(-2));
    expect(t(`cedaw.${article}.text`)).toContain(ARTICLES[article][locale]);
  }
});

test.each(LOCALES)("the first question names the five issues that do not stop at borders (%s)", (locale) => {
  const words = translator(locale, "compare")("questions.borders");

  expect(words.split(":")[1]?.split(",")).toHaveLength(5);
});
