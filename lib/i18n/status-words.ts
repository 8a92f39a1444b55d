import type { Plan } from "@/lib/domain/plan/plan";
import { adoptionKnown, endKnown } from "@/lib/domain/plan/status";
import type { Status } from "@/lib/domain/vocabulary/vocabulary";
import { label } from "./labels";
import type { Locale } from "./locales";
import { translator } from "./translator";

type StatusWords = {
  /** "In force", "In force, end not known". */
  status: string;
  /** What the status does not rest on: "adoption date not known"; null where it is known, or nothing is. */
  reserve: string | null;
};

/** A plan's status in words, with what is not known of it; null where no date of the plan is known. */
export function statusWords(
  locale: Locale,
  plan: Pick<Plan, "adopted" | "endYear">,
  status: Status | null,
): StatusWords {
  const t = translator(locale, "common");
  if (status === null) return { status: label(locale, "nothing", "unknown"), reserve: null };
  const open = status === "in_force" && !endKnown(plan);
  return {
    status: open ? t("status.openEnd") : label(locale, "status", status),
    reserve: adoptionKnown(plan) ? null : t("status.adoptionNotKnown"),
  };
}
