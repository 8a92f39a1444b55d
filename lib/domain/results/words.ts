import type { ResultKind } from "@/lib/domain/vocabulary/vocabulary";
import type { ResultText } from "./results";

/**
 * Words that plans print before a result to say what it is, in English and French; the first is how lists are written
 * in that language. Matched without regard to case.
 */
export const KIND_WORDS: Readonly<Record<ResultKind, Readonly<Record<"en" | "fr", readonly string[]>>>> = {
  outcome: {
    en: ["Outcome", "Outcomes", "Goal", "Goals", "Objective", "Objectives", "Strategic objective"],
    fr: ["Effet", "Effets", "Résultat", "Résultats", "Objectif", "Objectifs", "Objectif stratégique"],
  },
  sub_outcome: {
    en: ["Sub-outcome", "Sub-outcomes", "Suboutcome", "Sub outcome", "Intermediate outcome", "Specific objective"],
    fr: ["Effet intermédiaire", "Effets intermédiaires", "Sous-effet", "Sous-résultat", "Objectif spécifique"],
  },
  output: {
    en: ["Output", "Outputs"],
    fr: ["Produit", "Produits", "Extrant", "Extrants"],
  },
  activity: {
    en: ["Activity", "Activities", "Action", "Actions"],
    fr: ["Activité", "Activités"],
  },
  indicator: {
    en: ["Indicator", "Indicators"],
    fr: ["Indicateur", "Indicateurs"],
  },
};

/** Words before the further parts of a node: "Target: 40". The number and the text have none in a list. */
export const PART_WORDS: Readonly<
  Record<Exclude<ResultText, "number" | "text">, Readonly<Record<"en" | "fr", readonly string[]>>>
> = {
  baseline: {
    en: ["Baseline", "Base line"],
    fr: ["Valeur de référence", "Référence", "Valeur de départ", "Niveau de référence", "Situation de départ"],
  },
  target: { en: ["Target", "Targets"], fr: ["Cible", "Cibles", "Valeur cible"] },
  unit: { en: ["Unit", "Unit of measure"], fr: ["Unité", "Unité de mesure"] },
  responsible: {
    en: ["Responsible", "Responsible body", "Lead"],
    fr: [
      "Responsable",
      "Responsables",
      "Organe responsable",
      "Organisme responsable",
      "Entité responsable",
      "Chef de file",
    ],
  },
};
