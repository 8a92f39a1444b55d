"use client"; // shows the answer of its server action in place and moves focus to what must be mended

import { useActionState, useEffect, useRef } from "react";
import { EMPTY_FORM, type FormState } from "@/lib/forms";
import type { Locale } from "@/lib/i18n/locales";
import { Button, type ButtonLook } from "./button";
import { Check, ErrorSummary, type Option, SelectField, TextAreaField, TextField } from "./fields";
import { Notice } from "./notice";

type Common = {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  /** Shares its line with the next such field where there is room. */
  half?: boolean;
};

export type FormField =
  | (Common & {
      kind: "text" | "email" | "password" | "url";
      autoComplete?: string;
      maxLength?: number;
      inputMode?: "numeric" | "decimal";
    })
  | (Common & { kind: "code" })
  | (Common & { kind: "area"; maxLength?: number; rows?: number })
  | (Common & { kind: "select"; options: readonly Option[] })
  | (Common & { kind: "check" });

type Props = {
  /** Unique on the page: the ids of its fields begin with it. */
  id: string;
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  locale: Locale;
  fields: readonly FormField[];
  /** Sent along unseen. */
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  look?: ButtonLook;
  /** Above the list of what must be mended. */
  errorTitle: string;
  /** A field that people don't see and programs fill in. */
  trap?: string;
};

/** A form whose fields are given as data. It works without script: the server then sends the page with the answer in it. */
export function ActionForm({
  id,
  action,
  locale,
  fields,
  hidden = {},
  submit,
  look = "primary",
  errorTitle,
  trap,
}: Props) {
  const [state, formAction, pending] = useActionState(action, EMPTY_FORM);
  const answer = useRef<HTMLDivElement>(null);
  // What is wrong with no field in sight is at the button.
  const isShown = (name: string) =>
    fields.some((field) => field.name === name) || (name === "confirm" && state.confirm);
  const idOf = (name: string) => `${id}-${isShown(name) ? name : "send"}`;
  const errors = Object.fromEntries(Object.entries(state.errors).map(([name, message]) => [idOf(name), message]));

  useEffect(() => {
    if (Object.keys(state.errors).length > 0) answer.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
    else if (state.done) answer.current?.focus();
  }, [state]);

  return (
    <form action={formAction} noValidate className="max-w-[40rem]">
      <div ref={answer} tabIndex={-1} className="outline-none">
        <ErrorSummary title={errorTitle} errors={errors} />
        {state.done && (
          <Notice title={state.done} tone="good">
            {state.shown?.map((text) => (
              <code key={text} className="block py-1 text-sm break-all text-ink">
                {text}
              </code>
            ))}
          </Notice>
        )}
      </div>
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-5 sm:grid-cols-2">
        {fields.map((field) => (
          <div key={field.name} className={field.half ? undefined : "sm:col-span-2"}>
            <OneField id={idOf(field.name)} field={field} state={state} />
          </div>
        ))}
        {trap && (
          <div className="absolute -start-[200vw] size-px overflow-hidden" aria-hidden="true">
            <label>
              {trap}
              <input name="website" tabIndex={-1} autoComplete="off" />
            </label>
          </div>
        )}
        {state.confirm && (
          <div className="border-s-4 border-warn bg-surface py-3 ps-4 pe-3 sm:col-span-2">
            <p className="font-semibold">{state.confirm.title}</p>
            <ul className="my-2 list-disc space-y-1 ps-5">
              {state.confirm.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
            <Check id={`${id}-confirm`} name="confirm" value={state.confirm.value} label={state.confirm.label} />
          </div>
        )}
        <Button
          type="submit"
          id={`${id}-send`}
          look={look}
          disabled={pending}
          className="justify-self-start sm:col-span-2"
        >
          {submit}
        </Button>
      </div>
    </form>
  );
}

function OneField({ id, field, state }: { id: string; field: FormField; state: FormState }) {
  const { name, label, hint } = field;
  const shared = { id, name, label, hint, error: state.errors[name], value: state.values[name] ?? field.value };

  switch (field.kind) {
    case "area":
      return <TextAreaField {...shared} rows={field.rows ?? 5} maxLength={field.maxLength} />;
    case "select":
      return <SelectField {...shared} options={field.options} />;
    case "check":
      return <Check id={id} name={name} label={label} value="yes" defaultChecked={shared.value === "yes"} />;
    case "code":
      return <TextField {...shared} inputMode="text" autoComplete="one-time-code" maxLength={40} />;
    default:
      return (
        <TextField
          {...shared}
          type={field.kind}
          autoComplete={field.autoComplete ?? "off"}
          maxLength={field.maxLength}
          inputMode={field.inputMode}
        />
      );
  }
}
