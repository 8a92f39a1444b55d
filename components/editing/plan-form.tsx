"use client"; // saves by itself while somebody writes, warns before unsaved input is left, and keeps what was typed

import { useRouter } from "next/navigation";
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary, SelectField, TextAreaField } from "@/components/ui/fields";
import type { Plan } from "@/lib/domain/plan/plan";
import type { Locale } from "@/lib/i18n/locales";
import { addChanges } from "@/lib/schemas/plan-form-changes";
import { BUTTON_FIELD, SHARED_BACKS, SHARED_SOURCE, type Typed, typedIn } from "@/lib/schemas/plan-form-fields";
import { ConflictChoices, type ConflictView, choiceField } from "./conflict-choices";
import { announceSaved } from "./draft-channel";
import type { FormModel } from "./form-model";
import { FormSection } from "./form-section";
import { saidHere } from "./said-here";
import { SharedBacks } from "./shared-backs";
import { completeSource, hostIn, SourceFields } from "./source-fields";

/** What comes back from a save that did not succeed. */
export type PlanFormState = {
  /** null: nothing was sent yet. */
  typed: Typed | null;
  errors: Readonly<Record<string, string>>;
  conflict: ConflictView | null;
};

/** What comes back where the form stays on the page. */
export type SaveInPlaceResult = { words: string } & (
  | {
      ok: true;
      /** What the next save starts from. */
      version: number;
      /** Fields that could not be saved and stay as they were typed, each with its message. */
      errors: PlanFormState["errors"];
      /** The draft has more than the form shows: somebody else's changes, or sources that were spread. */
      reload: boolean;
    }
  | ({ ok: false } & Pick<PlanFormState, "errors" | "conflict">)
);

type Props = {
  locale: Locale;
  id: number;
  /** The draft's version and its record as JSON, without results: what this form starts from where no script runs. */
  version: number;
  base: string;
  typed: Typed;
  /** What was typed before and can't be read yet: one message per field. */
  unreadErrors: PlanFormState["errors"];
  model: FormModel;
  /** The list of the form's sections, to stand beside it. */
  contents: ReactNode;
  /** Address of this page once it was saved by its button. */
  savedAddress: string;
  /** The page is the answer to a save by the button. */
  saved: boolean;
  /** Saves, and submits if that was the button: the page is the answer. */
  save: (previous: PlanFormState, formData: FormData) => Promise<PlanFormState>;
  /** Saves and stays. */
  saveInPlace: (formData: FormData) => Promise<SaveInPlaceResult>;
};

/** A button in a narrow column. */
const NARROW = "lg:px-2 lg:py-1.5 lg:leading-tight";

/** The form rests this long before it saves itself. */
const AUTOSAVE_MS = 4000;

const NOTHING_WRONG = { errors: {}, conflict: null };

/** The portal did not answer. */
const UNREACHED = null;

/** The schema that guards every draft: a quarter of the page's script, so it comes once somebody writes. */
const fetchSchema = () => import("@/lib/schemas/plan-form");

/** A draft as a form, made from the registry. Without script the server answers with the page and all that was typed. */
export function PlanForm(props: Props) {
  const { locale, id, version, base, unreadErrors, model, contents, savedAddress, saved, save, saveInPlace } = props;
  const router = useRouter();
  const [state, formAction, pending] = useActionState(save, { typed: null, errors: {}, conflict: null });
  const [answer, setAnswer] = useState<Pick<PlanFormState, "errors" | "conflict"> | null>(null);
  const [status, setStatus] = useState({ words: saved ? model.words.saved : "", failed: false });
  // The fields are the browser's once they stand: what is saved meanwhile does not change them.
  const [typed] = useState(state.typed ?? props.typed);
  const form = useRef<HTMLFormElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const unsaved = useRef(false);
  const from = useRef<{ version: number; typed: Typed | null }>({ version, typed: null });
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const leaving = useRef<(element: HTMLFormElement) => void>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { words } = model;
  const { errors, conflict } = answer ?? (state.typed === null ? { errors: unreadErrors, conflict: null } : state);
  const [told, setTold] = useState(false);

  useEffect(() => {
    if (state.typed === null) return;
    unsaved.current = true;
    setTold(true);
  }, [state]);

  useEffect(() => {
    if (!told) return;
    form.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
    setTold(false);
  }, [told]);

  useEffect(() => {
    if (saved) bar.current?.focus({ preventScroll: true });
  }, [saved]);

  useLeaveGuard(unsaved, words.leave);
  useSaveKey(form);
  useOpenedFields(form, errors);

  useEffect(() => {
    leaving.current = (element) => {
      clearTimeout(timer.current);
      if (unsaved.current) saveInPlace(typedNow(element).data).catch(() => undefined);
    };
  });

  useLayoutEffect(() => {
    const element = form.current;
    // What the server gave stands in the fields; nobody has typed yet.
    if (element) from.current.typed ??= typedIn(new FormData(element));
    // Left by the browser's back button, say: what was typed is saved rather than lost.
    return () => {
      if (element) leaving.current?.(element);
    };
  }, []);

  /** What stands in the form, as what changed since it was last saved. */
  function typedNow(element: HTMLFormElement, button: HTMLButtonElement | null = null) {
    clearTimeout(timer.current);
    unsaved.current = false;
    const whole = new FormData(element, button);
    const now = typedIn(whole);
    const data = new FormData();
    for (const name of ["locale", "id", "against", "message", BUTTON_FIELD]) {
      const value = whole.get(name);
      if (value !== null) data.set(name, value);
    }
    for (const [name, value] of whole) if (name.startsWith(choiceField(""))) data.set(name, value);
    data.set("version", String(from.current.version));
    addChanges(data, from.current.typed ?? {}, now);
    return { data, now };
  }

  /** Reads the form with the schema that guards the server. Tells what is wrong; is there nothing? */
  async function isSound(now: Typed): Promise<boolean> {
    const schema = await fetchSchema().catch(() => UNREACHED);
    const parsed = schema?.parsePlanForm(now, JSON.parse(base) as Plan);
    // Without the schema the server tells.
    if (!parsed || parsed.ok) return true;
    unsaved.current = true;
    setAnswer({
      errors: Object.fromEntries(
        Object.entries(parsed.errors).map(([field, message]) => [field, saidHere(model.sayings, message)]),
      ),
      conflict: null,
    });
    setTold(true);
    return false;
  }

  async function saveHere(button: HTMLButtonElement | null) {
    await underWay.current;
    if (!form.current) return;
    const { data, now } = typedNow(form.current, button);
    setStatus({ words: words.saving, failed: false });
    const result = await saveInPlace(data).catch(() => UNREACHED);
    setStatus({ words: result?.words ?? words.unsaved, failed: !result?.ok });
    if (!result?.ok) {
      unsaved.current = true;
      setAnswer(result ?? NOTHING_WRONG);
      setTold(button !== null || Boolean(result?.conflict));
      return;
    }
    setAnswer({ errors: result.errors, conflict: null });
    const hasErrors = Object.keys(result.errors).length > 0;
    if (hasErrors) setTold(button !== null);
    from.current = { version: result.version, typed: now };
    announceSaved(id);
    if (button && result.reload && !hasErrors) router.replace(`${savedAddress}${result.version}`, { scroll: false });
    else router.refresh();
  }

  /** One save at a time: the next starts from what the last one made. */
  function saveInTurn(button: HTMLButtonElement | null = null) {
    underWay.current = saveHere(button);
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (button?.value !== "submit") return saveInTurn(button);
    await underWay.current;
    // Sent by hand, so that React doesn't empty the fields.
    const { data, now } = typedNow(element, button);
    if (!(await isSound(now))) return;
    setAnswer(null);
    startTransition(() => formAction(data));
  }

  return (
    <form
      ref={form}
      action={formAction}
      noValidate
      className="plan-form grid gap-x-12 lg:grid-cols-[10rem_minmax(0,1fr)]"
      onChange={(event) => {
        completeSource(event.target, model.sources);
        fetchSchema().catch(() => UNREACHED);
        unsaved.current = true;
        clearTimeout(timer.current);
        if (!conflict) timer.current = setTimeout(saveInTurn, AUTOSAVE_MS);
      }}
      onSubmit={onSubmit}
    >
      <div className="min-w-0 lg:col-start-2 lg:row-start-1">
        <ErrorSummary title={words.errors} errors={errors} />
        {conflict && <ConflictChoices conflict={conflict} words={words} />}
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="base" value={base} />
        <datalist id="known-sources">
          {model.sources.map(({ url, title, publisher }) => (
            <option key={url} value={url} label={[title, publisher].filter(Boolean).join(", ") || undefined} />
          ))}
        </datalist>
        <datalist id="known-titles">
          {model.sources.map(
            ({ url, title, publisher }) =>
              title && <option key={url} value={title} label={[publisher, hostIn(url)].filter(Boolean).join(", ")} />,
          )}
        </datalist>

        <details
          className="mb-10 border-s-4 border-rule ps-4"
          open={Object.keys(errors).some((field) => field.startsWith(`${SHARED_SOURCE}.`))}
        >
          <summary className="cursor-pointer py-1.5 font-semibold">{words.same}</summary>
          <p className="mt-1 mb-3 text-xs text-ink-soft">{words.sameHint}</p>
          <div className="max-w-[38rem]">
            <SourceFields
              name={(field) => `${SHARED_SOURCE}.${field}`}
              typed={state.typed ?? {}}
              errors={errors}
              model={model}
            />
          </div>
          <SharedBacks model={model} ticked={state.typed?.[SHARED_BACKS] ?? []} />
        </details>

        <p className="mb-2 flex gap-4 noscript:hidden">
          <Button onClick={() => foldAll(form.current, true)} className="text-xs">
            {words.openAll}
          </Button>
          <Button onClick={() => foldAll(form.current, false)} className="text-xs">
            {words.foldAll}
          </Button>
        </p>
        {model.groups.map((group) => (
          <FormSection key={group.id} {...{ group, typed, errors, model }} />
        ))}

        <section id="whole" aria-labelledby="whole-title" className="mb-10 max-w-[38rem] space-y-5">
          <h2 id="whole-title" className="border-b border-rule-strong pb-1 text-lg">
            {words.whole}
          </h2>
          <SelectField
            name="confidence"
            label={words.confidence}
            options={model.confidences}
            value={typed.confidence?.[0]}
            error={errors.confidence}
          />
          <TextAreaField name="note" label={words.note} value={typed.note?.[0]} error={errors.note} />
          <TextAreaField
            name="message"
            label={words.message}
            hint={words.messageHint}
            value={typed.message?.[0]}
            error={errors.message}
            rows={2}
          />
        </section>
      </div>

      {/* After the fields for whoever comes by keyboard; beside them, where there is room. */}
      <div className="sticky bottom-0 z-10 -mx-4 self-start border-t border-rule-strong bg-paper px-4 py-2 sm:mx-0 sm:py-3 sm:px-0 lg:top-6 lg:bottom-auto lg:z-auto lg:col-start-1 lg:row-start-1 lg:border-0 lg:py-0">
        <div
          ref={bar}
          tabIndex={-1}
          id="form"
          className="flex flex-wrap items-center gap-x-2 gap-y-1 outline-none max-sm:[&_button]:px-2.5 max-sm:[&_button]:text-xs sm:gap-x-4 sm:gap-y-2 lg:flex-col lg:items-stretch lg:gap-y-3"
        >
          <Button
            type="submit"
            name={BUTTON_FIELD}
            value="save"
            look="primary"
            disabled={pending}
            aria-keyshortcuts="Control+S"
            title="Ctrl+S"
            className={NARROW}
          >
            {words.save}
          </Button>
          <Button type="submit" name={BUTTON_FIELD} value="submit" disabled={pending} className={NARROW}>
            {words.submit}
          </Button>
          <p
            role="status"
            className={`text-xs lg:min-h-10 ${status.failed ? "font-semibold text-bad" : "text-ink-soft"}`}
          >
            {status.words}
          </p>
          {status.failed && (
            <Button onClick={() => saveInTurn()} className={NARROW}>
              {words.retry}
            </Button>
          )}
        </div>
        <div className="mt-4 hidden lg:block">{contents}</div>
      </div>
    </form>
  );
}

/** Ctrl+S, or what it is on a Mac, saves the draft. */
function useSaveKey(form: { current: HTMLFormElement | null }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s")
        return;
      event.preventDefault();
      form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>("button[value=save]"));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [form]);
}

/** Opens the sections of fields that must be mended, and of those that a link leads to. */
function useOpenedFields(form: { current: HTMLFormElement | null }, errors: PlanFormState["errors"]) {
  useEffect(() => {
    for (const field of Object.keys(errors)) reveal(document.getElementById(field));
  }, [errors]);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
      const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (target && form.current?.contains(target)) reveal(target);
    };
    document.addEventListener("click", onClick, { capture: true });
    return () => document.removeEventListener("click", onClick, { capture: true });
  }, [form]);
}

function reveal(element: HTMLElement | null): void {
  for (let fold = element?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
}

function foldAll(form: HTMLFormElement | null, open: boolean): void {
  for (const section of form?.querySelectorAll<HTMLDetailsElement>("details.plan-section") ?? []) section.open = open;
}

/** Warns before a page with unsaved input is left: by the browser, or by a link that the portal follows itself. */
function useLeaveGuard(unsaved: { current: boolean }, question: string) {
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!unsaved.current || !link || link.target === "_blank") return;
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const { origin, pathname, search } = new URL(link.href);
      const samePage = origin === location.origin && pathname === location.pathname && search === location.search;
      // Other sites are left by the browser, which asks by itself.
      if (samePage || origin !== location.origin || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [unsaved, question]);
}
