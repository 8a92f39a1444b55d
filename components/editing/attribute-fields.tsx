import { AgencyPicker } from "@/components/agencies/agency-picker";
import { Check, INPUT_CLASS, SelectField, TextField } from "@/components/ui/fields";
import { completeField, nothingField, type Typed, valueField } from "@/lib/schemas/plan-form-fields";
import type { FormAttribute, FormModel } from "./form-model";
import { Sources } from "./source-fields";

type Props = {
  attribute: FormAttribute;
  typed: Typed;
  errors: Readonly<Record<string, string>>;
  model: FormModel;
};

/** One attribute: its value, or why it has none, and beside them what backs it. */
export function AttributeFields(props: Props) {
  return (
    <div className="grid gap-x-10 gap-y-2 py-5 xl:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]">
      <div className="plan-attribute space-y-2">
        <div className="plan-value">
          <ValueField {...props} />
        </div>
        <CompleteField {...props} />
        <NothingField {...props} />
      </div>
      <Sources {...props} />
    </div>
  );
}

/** Lets the style ask whether anything stands in a field. */
const BLANK = { placeholder: " " } as const;

function ValueField({ attribute, typed, model, errors }: Props) {
  const { key, label, definition, kind, options } = attribute;
  const name = valueField(key);
  const error = errors[name];
  if (kind === "many") {
    return (
      <fieldset
        id={name}
        tabIndex={-1}
        aria-describedby={`${name}-hint`}
        className={error && "border-s-4 border-bad ps-3"}
      >
        <legend className="float-start w-full font-semibold">{label}</legend>
        <p id={`${name}-hint`} className="clear-both mb-1 text-xs text-ink-soft">
          {definition}
        </p>
        {error && <p className="font-semibold text-bad">{error}</p>}
        <div className="grid gap-x-6 sm:grid-cols-2">
          {options.map((option) => (
            <Check
              key={option.value}
              name={name}
              value={option.value}
              label={option.label}
              defaultChecked={typed[name]?.includes(option.value)}
            />
          ))}
        </div>
      </fieldset>
    );
  }
  if (key === "lead_agency") {
    return <AgencyPicker model={model.agencies} typed={typed} errors={errors} label={label} hint={definition} />;
  }

  if (kind === "amount") return <AmountField attribute={attribute} typed={typed} model={model} errors={errors} />;

  const shared = { name, label, hint: definition, error, value: typed[name]?.[0] ?? "" };
  if (options.length > 0) return <SelectField {...shared} options={[{ value: "", label: "–" }, ...options]} />;
  if (kind === "date")
    return <TextField {...shared} {...BLANK} hint={`${definition} ${model.words.dateHint}`} autoComplete="off" />;
  if (kind === "link") return <TextField {...shared} {...BLANK} type="url" list="known-sources" autoComplete="off" />;
  return <TextField {...shared} {...BLANK} inputMode={kind === "year" ? "numeric" : undefined} autoComplete="off" />;
}

/** Its parts under one name, in the order in which the form is read. */
function AmountField({ attribute: { key, label, definition, options }, typed, model: { words }, errors }: Props) {
  const name = valueField(key);
  const error = errors[name];
  const [currency = "", sum = "", covers = "", note = ""] = typed[name] ?? [];
  const part = (what: string, value: string) => ({ name, id: `${name}-${what}`, value, autoComplete: "off" });
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-describedby={`${name}-hint`}
      className={error && "border-s-4 border-bad ps-3"}
    >
      <legend className="float-start w-full font-semibold">{label}</legend>
      <p id={`${name}-hint`} className="clear-both mb-1 text-xs text-ink-soft">
        {definition}
      </p>
      {error && <p className="font-semibold text-bad">{error}</p>}
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-[7rem_1fr_1fr]">
        <TextField {...part("currency", currency)} label={words.currency} maxLength={3} />
        <TextField {...part("sum", sum)} label={words.sum} inputMode="numeric" />
        <SelectField
          {...part("covers", covers)}
          label={words.covers}
          options={[{ value: "", label: "–" }, ...options]}
        />
        <div className="sm:col-span-full">
          <TextField {...part("note", note)} label={words.amountNote} maxLength={200} />
        </div>
      </div>
    </fieldset>
  );
}

/** Whether the list holds all that the plan has; only where the attribute is a list. */
function CompleteField({ attribute: { key, kind, label }, typed, model, errors }: Props) {
  if (kind !== "many") return null;
  const name = completeField(key);
  return (
    <div id={name} tabIndex={-1} className={errors[name] && "border-s-4 border-bad ps-3"}>
      {errors[name] && <p className="font-semibold text-bad">{errors[name]}</p>}
      <Check
        name={name}
        value="yes"
        label={
          <>
            {model.words.complete}
            <span className="sr-only"> ({label})</span>
          </>
        }
        defaultChecked={typed[name]?.includes("yes")}
      />
    </div>
  );
}

function NothingField({ attribute: { key, label }, typed, model, errors }: Props) {
  const name = nothingField(key);
  const error = errors[name];
  return (
    <div className={`plan-nothing ${error ? "border-s-4 border-bad ps-3" : ""}`}>
      {error && (
        <p id={`${name}-error`} className="font-semibold text-bad">
          {error}
        </p>
      )}
      <label className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft">
        <span>
          {model.words.noValue}
          <span className="sr-only"> ({label})</span>
        </span>
        <select
          id={name}
          name={name}
          defaultValue={typed[name]?.[0] ?? ""}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${name}-error`}
          className={`${INPUT_CLASS} w-auto! text-xs! sm:min-h-7!`}
        >
          {model.nothings.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
