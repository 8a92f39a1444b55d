"use client"; // loaded once there are answers: it brings the words and the rules with it

import { Button } from "@/components/ui/button";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { checkDraft } from "@/lib/domain/guidance/checked-draft";
import type { Catalogue } from "@/lib/domain/plan/plan";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { checkQueryString, parseCheckQuery } from "@/lib/schemas/check-query";
import { CheckResult } from "./check-result";

type Props = { locale: Locale; catalogue: Catalogue /** As the fragment has them. */; answers: string };

/** What the browser finds of a draft, and the brief of it, which it writes by itself too. */
export function CheckView({ locale, catalogue, answers }: Props) {
  const t = translator(locale, "framework");
  const view = viewCatalogue(catalogue);
  const { query } = parseCheckQuery(new URLSearchParams(answers), view.countryByIso3);
  if (Object.keys(query.answers).length === 0) return <p className="text-base">{t("selfCheck.nothing")}</p>;
  const check = { view, query, ...checkDraft(view, query.profile, query.answers) };
  const madeOn = new Date().toISOString().slice(0, 10);

  const saveBrief = async () => {
    const { checkBrief } = await import("@/lib/export/check-brief");
    const { origin, pathname, search } = window.location;
    const address = `${origin}${pathname}${search}#${checkQueryString(query)}`;
    const bytes = await checkBrief({ ...check, locale, address, madeOn });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes]));
    link.download = "nap-self-check.docx";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  return <CheckResult locale={locale} {...check} docx={<Button onClick={saveBrief}>{t("selfCheck.docx")}</Button>} />;
}
