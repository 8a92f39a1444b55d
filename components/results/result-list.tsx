import Link from "next/link";
import type { ResultNode } from "@/lib/domain/plan/plan";
import type { DrawnBranch } from "@/lib/domain/results/drawing";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { branchAddress, resultAnchor } from "./result-address";
import styles from "./results.module.css";

/** What stands below a node where it is known. */
const FACTS = ["baseline", "target", "unit", "responsible"] as const;

type Props = {
  locale: Locale;
  /** Of the plan. */
  slug: string;
  branches: readonly DrawnBranch[];
  /** Of the plan's nodes, by id. */
  names: ReadonlyMap<string, string>;
  /** Nodes carry their anchors, and their numbers lead there: once on a page for a plan. */
  anchored?: boolean;
  /** Branches of the first level begin unfolded. */
  open?: boolean;
};

/**
 * Branches of a results framework, each node with its number, kind, text and facts. They fold by `details`; printed,
 * all of them are open.
 */
export function ResultList(props: Props) {
  return (
    <div className={styles.tree}>
      <Branches {...props} />
    </div>
  );
}

function Branches({ branches, open = true, ...rest }: Props) {
  return (
    <ul>
      {branches.map((branch) => (
        <Branch key={branch.node.id} {...rest} branch={branch} open={open} />
      ))}
    </ul>
  );
}

function Branch({ branch, open, ...rest }: Omit<Props, "branches"> & { branch: DrawnBranch }) {
  const { locale, slug, names, anchored } = rest;
  const { node, children, hidden } = branch;
  const name = names.get(node.id) ?? node.id;
  const folds = children.length + hidden > 0 || FACTS.some((fact) => node[fact] !== null);
  const words = (
    <span>
      <small>{label(locale, "result_kind", node.kind)}</small> {node.text}
    </span>
  );

  return (
    <li id={anchored ? resultAnchor(name) : undefined}>
      {anchored ? (
        <a href={`#${encodeURIComponent(resultAnchor(name))}`} aria-label={linkWords(locale, node)}>
          {node.number ?? "#"}
        </a>
      ) : (
        <b>{node.number ?? "–"}</b>
      )}
      {folds ? (
        <details open={open}>
          <summary>{words}</summary>
          <Facts locale={locale} node={node} />
          {children.length > 0 && <Branches {...rest} branches={children} open={false} />}
          {hidden > 0 && (
            <p>
              <Link href={branchAddress(locale, slug, name)} prefetch={false} className="link">
                {translator(locale, "results")("hidden", { count: hidden })}
              </Link>
            </p>
          )}
        </details>
      ) : (
        words
      )}
    </li>
  );
}

function Facts({ locale, node }: { locale: Locale; node: ResultNode }) {
  const t = translator(locale, "results");
  const known = FACTS.filter((fact) => node[fact] !== null);
  if (known.length === 0) return null;
  return (
    <dl>
      {known.map((fact) => (
        <div key={fact}>
          <dt>{t(`fields.${fact}`)}</dt>
          <dd>{node[fact]}</dd>
        </div>
      ))}
    </dl>
  );
}

function linkWords(locale: Locale, { number, kind }: ResultNode): string {
  return translator(locale, "results")("link", { name: number ?? label(locale, "result_kind", kind) });
}
