import { resultFormFields } from "@/components/results-editor/result-fields";
import { ResultPanel } from "@/components/results-editor/result-panel";
import { nodeName, nodeWords } from "@/components/results-editor/result-words";
import { ActionForm } from "@/components/ui/action-form";
import { recordHash } from "@/lib/db/record-hash";
import { branchIds } from "@/lib/domain/results/changes";
import { renumberResults } from "@/lib/domain/results/numbers";
import { inTreeOrder } from "@/lib/domain/results/results";
import { possibleParents, type VisibleResult } from "@/lib/domain/results/view";
import { RESULT_KINDS, type ResultKind } from "@/lib/domain/vocabulary/vocabulary";
import type { PlanDraft } from "@/lib/domain/work/draft";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RESULT_PANELS } from "@/lib/schemas/result-form";
import { addResult, editResult, moveResult, removeResult, renumberAll } from "./actions";
import { fieldsOf } from "./fields-of";

type Props = {
  locale: Locale;
  draft: PlanDraft;
  panel: (typeof RESULT_PANELS)[number];
  /** The node that it is about; null: the top of the tree. */
  chosen: VisibleResult | null;
  closeAddress: string;
};

/** Numbers that a renumbering would change, told before it is done. */
const SHOWN_CHANGES = 10;

/** The form that the address asks for, or nothing if there is no node that it could be about. */
export function PanelOf({ locale, draft, panel, chosen, closeAddress }: Props) {
  const t = translator(locale, "resultsEditor");
  const nodes = draft.plan.results;
  const node = chosen?.node ?? null;
  const frame = { closeLabel: t("editor.panel.close"), closeAddress };
  const form = { locale, errorTitle: t("editor.errors"), id: "panel" };
  const hidden = { id: String(draft.id), node: node?.id ?? "" };

  if (panel === "renumber") {
    const before = inTreeOrder(nodes);
    const changes = renumberResults(nodes).flatMap((after, index) => {
      const was = before[index]?.number ?? null;
      return was === after.number
        ? []
        : [{ id: after.id, before: was ?? t("editor.renumber.none"), after: after.number }];
    });
    return (
      <ResultPanel title={t("editor.renumber.title")} {...frame}>
        <p>{t("editor.renumber.text", { count: changes.length })}</p>
        <ul className="my-3 text-sm tabular-nums">
          {changes.slice(0, SHOWN_CHANGES).map((change) => (
            <li key={change.id}>
              {t("editor.renumber.change", { before: change.before, after: change.after ?? t("editor.renumber.none") })}
            </li>
          ))}
          {changes.length > SHOWN_CHANGES && (
            <li className="text-ink-soft">{t("editor.renumber.more", { count: changes.length - SHOWN_CHANGES })}</li>
          )}
        </ul>
        <ActionForm
          {...form}
          action={renumberAll}
          hidden={{ id: String(draft.id), before: recordHash(nodes) }}
          fields={[]}
          submit={t("editor.renumber.save")}
        />
      </ResultPanel>
    );
  }
  if (panel === "add") {
    const title = node ? t("editor.add.title", { name: nodeName(locale, node) }) : t("editor.add.titleTop");
    return (
      <ResultPanel title={title} {...frame}>
        <ActionForm
          {...form}
          key={node?.id ?? "top"}
          action={addResult}
          hidden={{ id: String(draft.id), parent: node?.id ?? "" }}
          fields={resultFormFields(locale, { kind: kindBelow(node?.kind ?? null) })}
          submit={t("editor.add.save")}
        />
      </ResultPanel>
    );
  }
  if (!node) return null;
  const name = nodeName(locale, node);

  if (panel === "edit") {
    return (
      <ResultPanel title={t("editor.edit.title", { name })} {...frame}>
        <ActionForm
          {...form}
          key={node.id}
          action={editResult}
          hidden={{ ...hidden, before: recordHash(fieldsOf(node)) }}
          fields={resultFormFields(locale, node)}
          submit={t("editor.edit.save")}
        />
      </ResultPanel>
    );
  }
  if (panel === "move") {
    const parents = possibleParents(nodes, node.id).map(({ node: parent, level }) => ({
      value: parent.id,
      label: `${"\u2003".repeat(level - 1)}${nodeWords(locale, parent)}`,
    }));
    return (
      <ResultPanel title={t("editor.move.title", { name })} {...frame}>
        <ActionForm
          {...form}
          key={node.id}
          action={moveResult}
          hidden={hidden}
          fields={[
            {
              kind: "select",
              name: "parent",
              label: t("editor.move.parent"),
              hint: t("editor.move.hint"),
              value: node.parentId ?? "",
              options: [{ value: "", label: t("editor.move.top") }, ...parents],
            },
          ]}
          submit={t("editor.move.save")}
        />
      </ResultPanel>
    );
  }
  const count = branchIds(nodes, node.id).size;
  return (
    <ResultPanel title={t("editor.remove.title", { name })} {...frame}>
      <p className="mb-4">{t("editor.remove.text", { count })}</p>
      <ActionForm
        {...form}
        key={node.id}
        action={removeResult}
        hidden={{ ...hidden, count: String(count) }}
        fields={[]}
        submit={t("editor.remove.save", { count })}
        look="danger"
      />
    </ResultPanel>
  );
}

/** What most often hangs below a kind. */
function kindBelow(kind: ResultKind | null): ResultKind {
  return kind === null ? "outcome" : (RESULT_KINDS[RESULT_KINDS.indexOf(kind) + 1] ?? "indicator");
}
