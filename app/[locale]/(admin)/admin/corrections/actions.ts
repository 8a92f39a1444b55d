"use server";

import { redirect } from "next/navigation";
import { authorize } from "@/lib/auth/access";
import { closeCorrection } from "@/lib/db/mutations/corrections";
import { getCorrection } from "@/lib/db/queries/corrections";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import { translator } from "@/lib/i18n/translator";
import { correctionIdSchema, dismissSchema, resolveSchema } from "@/lib/schemas/correction";

export async function resolve(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "corrections.close", await countryOfReport(formData));
  const t = translator(locale, "corrections");
  const form = parseForm(resolveSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const { id, revision, reason } = form.data;
  const outcome = await closeCorrection(id, { state: "resolved", revision, resolution: reason || null }, person.id);
  if (outcome !== "closed") return failedForm(formData, { revision: t(`error.${outcome}`) });
  redirect(href(locale, "/admin/corrections", { done: "resolved" }));
}

export async function dismiss(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "corrections.close", await countryOfReport(formData));
  const t = translator(locale, "corrections");
  const form = parseForm(dismissSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const { id, reason } = form.data;
  const outcome = await closeCorrection(id, { state: "rejected", resolution: reason }, person.id);
  if (outcome !== "closed") return failedForm(formData, { reason: t(`error.${outcome}`) });
  redirect(href(locale, "/admin/corrections", { done: "rejected" }));
}

/** ISO3 of the country that the report is about; null, which is no focal point's, if there is no such report. */
async function countryOfReport(formData: FormData): Promise<string | null> {
  const id = correctionIdSchema.safeParse(formData.get("id"));
  return (id.success && (await getCorrection(id.data))?.country) || null;
}
