import type { AgendaText, Organisation, PublishedFigure, RegionalPlan } from "@/lib/domain/agenda/reference";
import {
  agendaTextsSchema,
  organisationsSchema,
  publishedFiguresSchema,
  regionalPlansSchema,
} from "@/lib/schemas/reference";
import organisations from "@/prisma/data/reference/organisations.json";
import figures from "@/prisma/data/reference/published-figures.json";
import regionalPlans from "@/prisma/data/reference/regional-plans.json";
import agendaTexts from "@/prisma/data/reference/resolutions.json";

/** What others have published, by measure, then date. */
export const PUBLISHED_FIGURES: readonly PublishedFigure[] = publishedFiguresSchema.parse(figures);

/** Regional organisations that have a policy or plan, with their members. */
export const ORGANISATIONS: readonly Organisation[] = organisationsSchema.parse(organisations);

/** Policies and plans of regional organisations, by organisation, then date. */
export const REGIONAL_PLANS: readonly RegionalPlan[] = regionalPlansSchema.parse(regionalPlans);

/** Resolutions by date, then the other texts of the agenda. */
export const AGENDA_TEXTS: readonly AgendaText[] = agendaTextsSchema.parse(agendaTexts);
