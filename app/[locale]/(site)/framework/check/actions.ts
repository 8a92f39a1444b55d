"use server";

import { authorizeAnyone } from "@/lib/auth/access";
import { formLocale } from "@/lib/forms";
import { setPostedAnswers } from "@/lib/posted-answers";
import { checkFormParams } from "@/lib/schemas/check-query";

/** Without script: the page that answers the form shows what it found. Nothing is kept. */
export async function askCheck(formData: FormData): Promise<void> {
  await authorizeAnyone(formLocale(formData), "check.ask");
  setPostedAnswers(checkFormParams(formData));
}
