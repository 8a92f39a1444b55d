import Link from "next/link";
import { NothingMark } from "@/components/ui/nothing-mark";
import type { Plan } from "@/lib/domain/plan/plan";
import { countKinds, drawResults, pathToResult } from "@/lib/domain/results/drawing";
import { numberParts, seriesOf } from "@/lib/domain/results/numbers";
import type { ResultBranch } from "@/lib/domain/results/results";
import { RESULT_FORMATS } from "@/lib/export/results-download";
import { formatList, formatNumber } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { withSemicolons } from "@/lib/schemas/csv-separator";
import { branchAddress } from "./result-address";
import { ResultList } from "./result-list";

type Props = {
  locale: Locale;
  plan: Plan;
  /** Of the plan's results. */
  tree: readonly ResultBranch[];
  /** Of its nodes, by id. */
  names: ReadonlyMap<string, string>;
  /** Id of the one branch to show; null: all. */
  branch: string | null;
};

/** The results framework of a plan: what is in it, the tree, and its files; or that nobody has entered it. */
export function PlanResults({ locale, plan, tree, names, branch }: Props) {
  const t = translator(locale, "results");

  if (tree.length === 0)
    return (
      <section
        id="results"
        aria-labelledby="results-title"
        className="mb-10 flex scroll-mt-4 flex-wrap items-baseline gap-x-3 border-b border-rule pb-1"
      >
        <h2 id="results-title" className="text-base">
          {t("title")}
        </h2>
        <p>
          <NothingMark locale={locale} nothing="not_coded" /> <span className="text-ink-soft">{t("none")}</span>
        </p>
      </section>
    );

  return (
    <section id="results" aria-labelledby="results-title" className="mb-10 scroll-mt-4">
      <h2 id="results-title" className="border-b border-rule-strong pb-1 text-lg">
        {t("title")}
      </h2>
      <Framework {...{ locale, plan, tree, names, branch }} />
    </section>
  );
}

function Framework({ locale, plan: { slug, results }, tree, names, branch }: Props) {
  const t = translator(locale, "results");
  const path = branch === null ? [] : pathToResult(tree, branch);
  const shown = path.at(-1);
  const { branches, hidden } = drawResults(shown ? [shown] : tree);
  const start = lateStart(tree);

  return (
    <>
      <p className="mt-3 font-semibold">
        {formatList(
          locale,
          countKinds(results).map(({ kind, count }) => t(`counts.${kind}`, { count })),
        )}
      </p>
      <p className="max-w-[68ch] text-xs text-ink-soft">
        {t("lead")} {start !== null && t("begins", { number: start })}
      </p>
      {shown && (
        <p className="mt-3">
          {t("branch.shown")}{" "}
          <Link href={`${href(locale, `/plans/${slug}`)}#results`} prefetch={false} className="link inline-block py-1">
            {t("branch.whole")}
          </Link>
        </p>
      )}
      {path.length > 1 && (
        <nav aria-label={t("branch.path")} className="text-xs">
          <ol>
            {path.slice(0, -1).map(({ node }) => (
              <li key={node.id}>
                <Link
                  href={branchAddress(locale, slug, names.get(node.id) ?? "")}
                  prefetch={false}
                  className="link inline-block py-1"
                >
                  {[node.number, node.text].filter(Boolean).join(" ")}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="mt-3">
        <ResultList locale={locale} slug={slug} branches={branches} names={names} anchored />
      </div>
      {hidden > 0 && <p className="mt-2">{t("hiddenRoots", { count: formatNumber(locale, hidden) })}</p>}
      <p className="mt-3 flex flex-wrap gap-x-5 text-xs print:hidden">
        <span className="py-1 text-ink-soft">{t("download")}</span>
        {RESULT_FORMATS.map((format) => (
          <a key={format} href={href(locale, `/plans/${slug}/results.${format}`)} download className="link py-1">
            {t(`formats.${format}`)}
          </a>
        ))}
        <a href={withSemicolons(href(locale, `/plans/${slug}/results.csv`))} download className="link py-1">
          {t("formats.csvSemicolon")}
        </a>
      </p>
    </>
  );
}

/** The number of the first root where the plan must print some before it; null: it begins with the first, or without. */
function lateStart([first]: readonly ResultBranch[]): string | null {
  const number = first?.node.number ?? null;
  const value = seriesOf(numberParts(number).slice(-1))?.values[0] ?? 1;
  return value > 1 ? number : null;
}
