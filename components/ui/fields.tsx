import type { ComponentProps, ReactNode } from "react";

type Shared = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Distinguishes fields of one name on a page. */
  id?: string;
};

export const INPUT_CLASS =
  "min-h-11 w-full rounded-[3px] border border-rule-strong bg-surface px-2.5 text-sm text-ink placeholder:text-ink-soft aria-[invalid=true]:border-2 aria-[invalid=true]:border-bad sm:min-h-9";

/** Ids of hint and error, for aria-describedby; undefined if there is neither. */
function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ") || undefined;
}

function Frame({ id, label, hint, error, children }: Omit<Shared, "name"> & { id: string; children: ReactNode }) {
  return (
    <div className={error ? "border-s-4 border-bad ps-3" : undefined}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-xs text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mb-1 font-semibold text-bad">
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

/** Apart: what the frame shows, what every control has, and what is the caller's own. */
function parts<Props extends Shared & { value?: string }>({
  name,
  label,
  hint,
  error,
  id = name,
  value,
  ...rest
}: Props) {
  return {
    frame: { id, label, hint, error },
    control: {
      id,
      name,
      defaultValue: value,
      "aria-invalid": error ? (true as const) : undefined,
      "aria-describedby": describedBy(id, hint, error),
      className: INPUT_CLASS,
    },
    rest,
  };
}

type TextProps = Shared & Omit<ComponentProps<"input">, "name" | "id"> & { value?: string };

/** A one-line input with its label, hint and error. `value` is what it starts with. */
export function TextField(props: TextProps) {
  const { frame, control, rest } = parts(props);
  return (
    <Frame {...frame}>
      <input {...control} {...rest} />
    </Frame>
  );
}

type AreaProps = Shared & Omit<ComponentProps<"textarea">, "name" | "id"> & { value?: string };

/** Several lines; otherwise as `TextField`. */
export function TextAreaField({ rows = 4, ...props }: AreaProps) {
  const { frame, control, rest } = parts(props);
  return (
    <Frame {...frame}>
      <textarea {...control} rows={rows} {...rest} className={`${INPUT_CLASS} py-2`} />
    </Frame>
  );
}

export type Option = { value: string; label: string };

type SelectProps = Shared &
  Omit<ComponentProps<"select">, "name" | "id"> & { value?: string; options: readonly Option[] };

/** A choice of one. React would empty it after a failed action, hence the key. */
export function SelectField({ options, ...props }: SelectProps) {
  const { frame, control, rest } = parts(props);
  return (
    <Frame {...frame}>
      <select key={props.value} {...control} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type CheckProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; kind?: "checkbox" | "radio" };

/** A tick or radio whose whole line is the target. */
export function Check({ label, kind = "checkbox", className = "", ...rest }: CheckProps) {
  return (
    <label className={`flex min-h-11 cursor-pointer items-center gap-2 sm:min-h-7 ${className}`}>
      <input type={kind} className="size-4 shrink-0 accent-(--accent)" {...rest} />
      <span className="grow">{label}</span>
    </label>
  );
}

type ErrorSummaryProps = { title: string; errors: Readonly<Record<string, string | undefined>> };

/** What must be mended, each line a link to its field. Focus goes here after a failed submit. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const entries = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (entries.length === 0) return null;

  return (
    <div role="alert" tabIndex={-1} id="error-summary" className="mb-6 border-2 border-bad bg-surface p-4">
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-2 space-y-1">
        {entries.map(([field, message]) => (
          <li key={field}>
            <a href={`#${field}`} className="font-semibold text-bad underline">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
