"use server";

import { refresh } from "next/cache";
import { authorize } from "@/lib/auth/access";
import { saveSettings } from "@/lib/db/mutations/settings";
import { type FormState, formLocale, parseForm } from "@/lib/forms";
import { translator } from "@/lib/i18n/translator";
import { settingsSchema } from "@/lib/schemas/people";

export async function changeSettings(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const admin = await authorize(locale, "settings.change");
  const form = parseForm(settingsSchema, formData);
  if (!form.ok) return form.state;

  await saveSettings(form.data, admin.id);
  refresh();
  return { values: {}, errors: {}, done: translator(locale, "admin")("settings.saved") };
}
