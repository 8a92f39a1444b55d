import { Button, ButtonLink } from "@/components/ui/button";
import { RESULT_STEPS, type ResultStep } from "@/lib/domain/results/changes";
import { MAX_RESULT_LEVELS } from "@/lib/domain/results/results";
import type { VisibleResult } from "@/lib/domain/results/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { nodeName } from "./result-words";

const PANELS = ["edit", "add", "move", "remove"] as const;

type Props = {
  locale: Locale;
  draftId: number;
  shown: VisibleResult;
  step: (formData: FormData) => Promise<void>;
  /** Address of the page with this beside the node. */
  addressOf: (panel: (typeof PANELS)[number]) => string;
};

/** All that can be done to one node. Steps that lead nowhere are there and can't be pressed, so that none changes place. */
export function ResultTools({ locale, draftId, shown, step, addressOf }: Props) {
  const t = translator(locale, "resultsEditor");
  const { node, level, place, siblings } = shown;
  const leads: Record<ResultStep, boolean> = {
    up: place > 1,
    down: place < siblings,
    indent: place > 1 && level < MAX_RESULT_LEVELS,
    outdent: level > 1,
  };

  return (
    <div className="my-2 flex flex-wrap gap-x-4 gap-y-2">
      <form action={step}>
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{t("editor.steps", { name: nodeName(locale, node) })}</legend>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={draftId} />
          <input type="hidden" name="node" value={node.id} />
          {RESULT_STEPS.map((act) => (
            <Button key={act} id={`step-${act}`} type="submit" name="act" value={act} disabled={!leads[act]}>
              {t(`editor.step.${act}`)}
            </Button>
          ))}
        </fieldset>
      </form>
      <div className="flex flex-wrap gap-2">
        {PANELS.map((panel) => (
          <ButtonLink
            key={panel}
            href={addressOf(panel)}
            replace
            scroll={false}
            look={panel === "remove" ? "danger" : "quiet"}
          >
            {t(`editor.panel.${panel}`)}
          </ButtonLink>
        ))}
      </div>
    </div>
  );
}
