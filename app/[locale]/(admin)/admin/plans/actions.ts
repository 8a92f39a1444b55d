"use server";

import { redirect } from "next/navigation";
import { authorize } from "@/lib/auth/access";
import { setArchived, startRestore, startRevision } from "@/lib/db/mutations/drafts";
import { getStoredPlan } from "@/lib/db/queries/plan-history";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import { translator } from "@/lib/i18n/translator";
import { archiveSchema, draftIdSchema } from "@/lib/schemas/draft-step";

/** Opens the draft of a plan that is being written or reviewed, or begins one of the plan as it is now. */
export async function editPlan(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const slug = String(formData.get("slug"));
  const stored = await getStoredPlan(slug);
  const person = await authorize(locale, "drafts.write", stored?.plan.country ?? null);
  const id = await startRevision(slug, person.id);
  if (id === null) return failedForm(formData, { form: translator(locale, "editing")("error.gone") });
  redirect(href(locale, `/admin/drafts/${id}`));
}

/** Begins a draft that brings back an earlier revision. */
export async function restoreRevision(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const slug = String(formData.get("slug"));
  const stored = await getStoredPlan(slug);
  const person = await authorize(locale, "revisions.restore", stored?.plan.country ?? null);
  const number = draftIdSchema.safeParse(formData.get("number"));
  const id = number.success ? await startRestore(slug, number.data, person.id) : null;
  if (id === null) return failedForm(formData, { form: translator(locale, "editing")("error.gone") });
  redirect(href(locale, `/admin/drafts/${id}`));
}

/** Withdraws a plan from the public catalogue, or brings it back. */
export async function archivePlan(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const stored = await getStoredPlan(String(formData.get("slug")));
  const person = await authorize(locale, "plans.withdraw", stored?.plan.country ?? null);
  const t = translator(locale, "editing");
  const form = parseForm(archiveSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const { slug, ...change } = form.data;
  const outcome = await setArchived(slug, change, person.id);
  if (outcome !== "done") return failedForm(formData, { form: t(`error.${outcome === "stale" ? "moved" : outcome}`) });
  redirect(href(locale, `/admin/plans/${slug}`, { done: change.archived ? "archived" : "restored" }));
}
