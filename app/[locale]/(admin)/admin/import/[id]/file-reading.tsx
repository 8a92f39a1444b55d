import { rereadFile } from "@/app/[locale]/(admin)/admin/import/actions";
import { ActionForm, type FormField } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Reading } from "@/lib/import/reading";
import { encodingOptions, encodingWords } from "@/lib/import/reading-words";
import { DELIMITERS, type Delimiter } from "@/lib/schemas/import-form";

const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};

type Props = { locale: Locale; id: string; reading: Reading };

/** How a file was read, with lines by which a person sees whether it is right, and the form to read it otherwise. */
export function FileReading({ locale, id, reading }: Props) {
  const t = translator(locale, "import");
  const { encoding, delimiter, sheets, sheet, headRow, headKnown, top, sample } = reading;
  const delimiterWords = (sign: Delimiter) => t(`delimiter.${DELIMITER_WORDS[sign]}`);
  const headRows = top.some(({ row }) => row === headRow) ? top : [{ row: headRow, text: "" }, ...top];
  const fields: FormField[] = [
    ...(encoding === null ? [] : [select("encoding", t("reading.encoding"), encoding, encodingOptions(locale))]),
    ...(delimiter === null
      ? []
      : [
          select(
            "delimiter",
            t("reading.delimiter"),
            delimiter,
            DELIMITERS.map((value) => ({ value, label: delimiterWords(value) })),
          ),
        ]),
    ...(sheets.length < 2
      ? []
      : [
          select(
            "sheet",
            t("reading.sheet"),
            String(sheet),
            sheets.map((label, index) => ({ value: String(index), label })),
          ),
        ]),
    select(
      "headRow",
      t("reading.headRow"),
      String(headRow),
      headRows.map(({ row, text }) => ({ value: String(row), label: t("reading.rowOption", { row, text }) })),
    ),
  ];

  return (
    <section aria-labelledby="reading" className="mb-10 max-w-[60rem] border-y border-rule py-4">
      <h2 id="reading" className="mb-2 text-lg">
        {t("reading.title")}
      </h2>
      {!headKnown && <Notice title={t("reading.headAsked")} tone="warn" />}
      <p className="max-w-[68ch]">
        {encoding !== null && delimiter !== null
          ? t("reading.as.text", {
              encoding: encodingWords(locale, encoding),
              delimiter: delimiterWords(delimiter),
              row: headRow,
            })
          : t("reading.as.workbook", { sheet: sheets[sheet] ?? "", row: headRow })}{" "}
        {sheets.length > 1 && t("reading.sheetsMore", { count: sheets.length - 1 })} {t("reading.found")}
      </p>
      {sample.length > 0 && (
        <figure className="my-3">
          <figcaption className="text-xs text-ink-soft">{t("reading.sample")}</figcaption>
          <ul className="mt-1 border-s-4 border-rule ps-3 text-sm">
            {sample.map((line) => (
              <li key={line} className="[overflow-wrap:anywhere]">
                {line}
              </li>
            ))}
          </ul>
        </figure>
      )}
      <details open={!headKnown}>
        <summary className="cursor-pointer py-1 font-semibold">{t("reading.change")}</summary>
        <p className="mt-1 mb-3 text-xs text-ink-soft">{t("reading.mendsLost")}</p>
        <ActionForm
          id="reading-form"
          action={rereadFile}
          locale={locale}
          fields={fields}
          hidden={{ id }}
          submit={t("reading.submit")}
          errorTitle={translator(locale, "admin")("error.title")}
        />
      </details>
    </section>
  );
}

function select(name: string, label: string, value: string, options: { value: string; label: string }[]): FormField {
  return { kind: "select", name, label, value, options };
}
