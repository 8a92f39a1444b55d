import Link from "next/link";

type Choice = {
  key: string;
  address: string;
  label: string;
  /** Shown after the label. */
  count?: number;
  chosen: boolean;
};

type Props = { label: string; choices: readonly Choice[]; labelShown?: boolean };

/** A choice of one between views, as links that keep the place on the page. */
export function ChoiceLinks({ label, choices, labelShown = false }: Props) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-4 print:hidden">
      {labelShown && <span className="text-xs text-ink-soft">{label}</span>}
      <ul className="flex flex-wrap gap-x-5">
        {choices.map(({ key, address, label: words, count, chosen }) => (
          <li key={key}>
            <Link
              href={address}
              prefetch={false}
              scroll={false}
              aria-current={chosen ? "true" : undefined}
              className="inline-flex min-h-11 items-center gap-1.5 border-b-2 border-transparent text-ink no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold sm:min-h-9"
            >
              {words}
              {count !== undefined && <span className="font-normal text-ink-soft">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
