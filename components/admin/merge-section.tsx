import { ActionForm, type FormField } from "@/components/ui/action-form";
import { TitledSection } from "@/components/ui/titled-section";
import type { FormState } from "@/lib/forms";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** Of the record that stays; a form that was sent starts anew with the next. */
  version: number;
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string>>;
  words: { title: string; text: string; why: string; whyHint?: string; submit: string };
  /** What is asked of the duplicates, before the reason. */
  fields: readonly FormField[];
};

/** Makes one record of several, with the reason. */
export function MergeSection({ locale, version, action, hidden, words, fields }: Props) {
  return (
    <TitledSection id="duplicates" title={words.title} text={words.text}>
      <ActionForm
        key={version}
        id="merge"
        action={action}
        locale={locale}
        hidden={hidden}
        fields={[
          ...fields,
          { kind: "area", name: "why", label: words.why, hint: words.whyHint, rows: 2, maxLength: 1000 },
        ]}
        submit={words.submit}
        look="danger"
        errorTitle={translator(locale, "admin")("error.title")}
      />
    </TitledSection>
  );
}
