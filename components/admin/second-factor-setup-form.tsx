"use client"; // its second step needs what the first one answered

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary, TextField } from "@/components/ui/fields";
import { QrCode } from "@/components/ui/qr-code";
import { EMPTY_FORM, type FormState } from "@/lib/forms";
import type { Locale } from "@/lib/i18n/locales";

type Setup = { uri: string; secret: string; backupCodes: string[]; qr: { size: number; path: string } };
type State = FormState & { setup?: Setup };

type Props = {
  action: (previous: State, formData: FormData) => Promise<State>;
  locale: Locale;
  words: Record<
    | "password"
    | "start"
    | "scanTitle"
    | "scan"
    | "secretTitle"
    | "open"
    | "codesTitle"
    | "code"
    | "finish"
    | "errorTitle",
    string
  >;
};

/** Password first; then the secret for the app, the backup codes, and a code that shows that the app has it. */
export function SecondFactorSetupForm({ action, locale, words }: Props) {
  const [state, formAction, pending] = useActionState<State, FormData>(action, EMPTY_FORM);
  const { setup, errors } = state;

  return (
    <form action={formAction} noValidate className="max-w-[40rem] space-y-5">
      <Summary state={state} title={words.errorTitle} />
      <input type="hidden" name="locale" value={locale} />
      {setup ? (
        <>
          <ForTheApp setup={setup} words={words} />
          <TextField
            id="factor-code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            label={words.code}
            error={errors.code}
          />
        </>
      ) : (
        <TextField
          id="factor-password"
          name="password"
          type="password"
          autoComplete="current-password"
          label={words.password}
          error={errors.password}
        />
      )}
      <Button type="submit" look="primary" disabled={pending}>
        {setup ? words.finish : words.start}
      </Button>
    </form>
  );
}

function ForTheApp({ setup: { uri, secret, backupCodes, qr }, words }: { setup: Setup } & Pick<Props, "words">) {
  return (
    <>
      <div>
        <h3 className="mb-2 font-sans font-semibold">{words.scanTitle}</h3>
        <QrCode label={words.scan} qr={qr} />
      </div>
      <div>
        <h3 className="font-sans font-semibold">{words.secretTitle}</h3>
        <code className="block py-1 break-all">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        <a href={uri} className="link inline-block py-1">
          {words.open}
        </a>
      </div>
      <div>
        <h3 className="font-sans font-semibold">{words.codesTitle}</h3>
        <ul className="grid grid-cols-2 gap-x-6">
          {backupCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Summary({ state, title }: { state: State; title: string }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(state.errors).length > 0) summary.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
  }, [state]);
  const errors = Object.fromEntries(Object.entries(state.errors).map(([name, text]) => [`factor-${name}`, text]));

  return (
    <div ref={summary}>
      <ErrorSummary title={title} errors={errors} />
    </div>
  );
}
