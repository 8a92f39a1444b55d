"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { authorizeAnyone } from "@/lib/auth/access";
import { countTry } from "@/lib/auth/attempts";
import { clientOf } from "@/lib/auth/sign-in";
import { saveCorrection } from "@/lib/db/mutations/corrections";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import { translator } from "@/lib/i18n/translator";
import { correctionSchema } from "@/lib/schemas/correction";

export async function reportMistake(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  await authorizeAnyone(locale, "corrections.report");
  const t = translator(locale, "corrections");
  const form = parseForm(correctionSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const { website, ...report } = form.data;
  // What fell into the trap is thanked like everybody else, so that it learns nothing.
  if (website === "") {
    const allowed =
      (await countTry("correction_client", clientOf(await headers()))) && (await countTry("correction_all", "all"));
    if (!allowed) return failedForm(formData, { form: t("error.tooMany") });
    if (!(await saveCorrection(report))) return failedForm(formData, { plan: t("error.plan") });
  }
  redirect(href(locale, "/corrections/received", { plan: report.plan }));
}
