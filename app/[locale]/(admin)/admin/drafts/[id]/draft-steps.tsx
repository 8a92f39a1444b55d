import type { ReactNode } from "react";
import { approve, takeStep } from "@/app/[locale]/(admin)/admin/drafts/actions";
import { issuesInWords } from "@/components/editing/issue-words";
import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button";
import { type Action, isAllowed } from "@/lib/auth/policy";
import { getSettings } from "@/lib/db/queries/settings";
import type { Plan, SourceRecord } from "@/lib/domain/plan/plan";
import { type DraftAct, type DraftEvent, nextDraftState, type PlanDraft, writersOf } from "@/lib/domain/work/draft";
import type { Person } from "@/lib/domain/work/people";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  draft: PlanDraft;
  person: Person;
  events: readonly DraftEvent[];
  /** The plan as published; null: it never was. */
  before: Plan | null;
  /** Records of the sources that the draft names. */
  sources: readonly SourceRecord[];
};

const MAX_WORDS = 4000;

/** What this person can do to this draft now, each a form of its own. Saving and submitting are the draft's own form's. */
export async function DraftSteps({ locale, draft, person, events, before, sources }: Props) {
  const t = translator(locale, "editing");
  const { ownPublish } = await getSettings();
  const wrote = [draft.authorId, ...writersOf(events)].includes(person.id);
  const can = (act: DraftAct, action: Action) =>
    nextDraftState(draft.state, act) !== null && isAllowed(person, action, draft.plan.country);
  const hidden = { id: String(draft.id), version: String(draft.version) };
  const step = (act: "recall" | "comment" | "send_back" | "discard", look: ButtonLook = "quiet") => (
    <Step title={t(`step.${act}.title`)} id={`${act}-title`}>
      <ActionForm
        id={act}
        action={takeStep}
        locale={locale}
        hidden={{ ...hidden, act }}
        fields={[{ kind: "area", name: "text", label: t(`step.${act}.text`), rows: 3, maxLength: MAX_WORDS }]}
        submit={t(`step.${act}.submit`)}
        look={look}
        errorTitle={t("form.errors")}
      />
    </Step>
  );

  const mayPublish = can("publish", "plans.publish");
  const issues = mayPublish ? issuesInWords(locale, draft.plan, before, sources) : [];
  return (
    <div className="mt-14 grid gap-x-12 gap-y-10 border-t border-rule-strong pt-8 empty:hidden lg:grid-cols-2">
      {mayPublish && (
        <Step title={t("step.publish.title")} id="publish-title">
          {issues.length > 0 && (
            <div className="mb-4 max-w-[40rem]">
              <p className="text-warn">{t("step.publish.notReady")}</p>
              <ul className="mt-1 list-disc space-y-0.5 ps-5 text-sm">
                {issues.map((issue) => (
                  <li key={issue}>{issue}</li>
                ))}
              </ul>
            </div>
          )}
          {wrote && !ownPublish ? (
            <p className="max-w-[40rem] text-ink-soft">{t("error.own")}</p>
          ) : (
            issues.length === 0 && (
              <ActionForm
                id="publish"
                action={approve}
                locale={locale}
                hidden={hidden}
                fields={[
                  {
                    kind: "area",
                    name: "note",
                    label: t("step.publish.note"),
                    hint: t("step.publish.noteHint"),
                    rows: 3,
                    maxLength: MAX_WORDS,
                  },
                ]}
                submit={t("step.publish.submit")}
                errorTitle={t("form.errors")}
              />
            )
          )}
        </Step>
      )}
      {can("send_back", "drafts.review") && step("send_back")}
      {can("recall", "drafts.submit") && step("recall")}
      {can("comment", "drafts.comment") && step("comment")}
      {can("discard", "drafts.discard") && step("discard", "danger")}
    </div>
  );
}

function Step({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}
