import { wrap } from "@/components/charts/svg-text";
import { ELEMENTS } from "@/lib/domain/vocabulary";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What the six elements serve, and what a plan that has them is for. Words: `framework.process.*`, `framework.impact.*`. */
export const ENDS = ["inclusion", "roots", "accountability"] as const;
export const IMPACTS = ["priorities", "security", "operations", "collaboration"] as const;

type Box = { x: number; y: number; width: number; height: number; words: string };

const SIZE = 15;
const LINE = 19;

/** The framework drawn: six elements, the ends they serve, the impact they are for. Read out as sentences; across on wide screens, down on narrow ones. */
export function FrameworkPicture({ locale }: { locale: Locale }) {
  const t = translator(locale, "framework");
  const columns = [
    ELEMENTS.map((element) => label(locale, "element", element)),
    ENDS.map((end) => t(`process.${end}.title`)),
    IMPACTS.map((impact) => t(`impact.${impact}.title`)),
  ] as const;
  const halves = [t("process.title"), t("impact.title")] as const;
  const words = [
    `${t("process.title")}. ${t("process.text")}`,
    `${columns[0].join(", ")}. ${columns[1].join(", ")}.`,
    `${t("impact.title")}. ${t("impact.text")}`,
    `${columns[2].join(", ")}.`,
  ].join(" ");

  return (
    <>
      <Across columns={columns} halves={halves} words={words} />
      <Down columns={columns} halves={halves} words={words} />
    </>
  );
}

type Drawn = {
  columns: readonly [readonly string[], readonly string[], readonly string[]];
  halves: readonly [string, string];
  words: string;
};

/** Boxes of one column, evenly over a height. */
function stack(names: readonly string[], x: number, y: number, width: number, height: number, gap: number): Box[] {
  const each = (height - gap * (names.length - 1)) / names.length;
  return names.map((words, place) => ({ x, y: y + place * (each + gap), width, height: each, words }));
}

function Across({ columns: [elements, ends, impacts], halves, words }: Drawn) {
  return (
    <svg viewBox="0 0 1000 400" className="hidden h-auto w-full md:block" role="img" aria-label={words}>
      <HalfTitle x={0} y={20} words={halves[0]} />
      <HalfTitle x={718} y={20} words={halves[1]} width={282} />
      <path d="M660 8V392" stroke="var(--rule-strong)" strokeDasharray="3 5" />
      {stack(elements, 0, 56, 260, 336, 12).map((box) => (
        <Shape key={box.words} box={box} look="element" />
      ))}
      <path d="M268 56h10v336h-10M278 224h36m-8-6 8 6-8 6" fill="none" stroke="var(--accent)" strokeWidth="1.6" />
      {stack(ends, 326, 56, 260, 336, 24).map((box) => (
        <Shape key={box.words} box={box} look="end" />
      ))}
      <path d="M594 56h10v336h-10M604 224h96m-12-9 12 9-12 9" fill="none" stroke="var(--accent)" strokeWidth="1.6" />
      {stack(impacts, 718, 56, 282, 336, 18).map((box) => (
        <Shape key={box.words} box={box} look="impact" />
      ))}
    </svg>
  );
}

function Down({ columns: [elements, ends, impacts], halves, words }: Drawn) {
  return (
    <svg viewBox="0 0 340 800" className="h-auto w-full max-w-[26rem] md:hidden" role="img" aria-label={words}>
      <HalfTitle x={0} y={16} words={halves[0]} width={340} />
      {stack(elements, 0, 46, 340, 276, 8).map((box) => (
        <Shape key={box.words} box={box} look="element" />
      ))}
      <path d="M170 328v22m-6-8 6 8 6-8" fill="none" stroke="var(--accent)" strokeWidth="1.6" />
      {stack(ends, 0, 358, 340, 146, 8).map((box) => (
        <Shape key={box.words} box={box} look="end" />
      ))}
      <path d="M170 510v34m-9-12 9 12 9-12" fill="none" stroke="var(--accent)" strokeWidth="1.6" />
      <HalfTitle x={0} y={572} words={halves[1]} width={340} />
      {stack(impacts, 0, 600, 340, 198, 8).map((box) => (
        <Shape key={box.words} box={box} look="impact" />
      ))}
    </svg>
  );
}

function HalfTitle({ x, y, words, width = 600 }: { x: number; y: number; words: string; width?: number }) {
  return (
    <text fill="var(--ink)" fontSize={17} fontWeight={600}>
      {wrap(words, width, 17).map((line, place) => (
        <tspan key={line} x={x} y={y + place * 20}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

const LOOKS = {
  element: { fill: "var(--surface)", stroke: "var(--rule-strong)" },
  end: { fill: "var(--accent-soft)", stroke: "var(--accent)" },
  impact: { fill: "var(--paper)", stroke: "var(--ink)" },
} as const;

function Shape({ box: { x, y, width, height, words }, look }: { box: Box; look: keyof typeof LOOKS }) {
  const lines = wrap(words, width - 24, SIZE);
  const first = y + height / 2 - ((lines.length - 1) * LINE) / 2 + SIZE * 0.35;
  return (
    <>
      <rect x={x + 0.75} y={y} width={width - 1.5} height={height} rx="3" strokeWidth="1.3" {...LOOKS[look]} />
      <text fill="var(--ink)" fontSize={SIZE}>
        {lines.map((line, place) => (
          <tspan key={line} x={x + 14} y={first + place * LINE}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
