import { wrap } from "@/components/charts/svg-text";
import { ELEMENTS } from "@/lib/domain/vocabulary/vocabulary";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What the six elements serve, and what a plan that has them is for. Words: `framework.process.*`, `framework.impact.*`. */
export const ENDS = ["inclusion", "roots", "accountability"] as const;
export const IMPACTS = ["priorities", "security", "operations", "collaboration"] as const;

type Box = { x: number; y: number; width: number; height: number; words: string };

const SIZE = 15;
const LINE = 19;

/** The framework drawn: six elements, the ends they serve, the impact they are for. Read out as sentences; across where there is room, down on narrow screens. */
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
      <Across {...{ columns, halves, words }} place={WIDE} className="hidden h-auto w-full max-w-[76rem] lg:block" />
      <Across {...{ columns, halves, words }} place={MIDDLE} className="hidden h-auto w-full md:block lg:hidden" />
      <Down {...{ columns, halves, words }} />
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

/** Where the three columns stand, left to right; the impact half begins after the dashed line. */
const WIDE = { width: 1000, elements: 260, ends: { x: 326, width: 260 }, impacts: { x: 718, width: 282 } };
const MIDDLE = { width: 720, elements: 206, ends: { x: 258, width: 178 }, impacts: { x: 512, width: 208 } };

type AcrossProps = Drawn & { place: typeof WIDE; className: string };

function Across({ columns: [elements, ends, impacts], halves, words, place, className }: AcrossProps) {
  const endsRight = place.ends.x + place.ends.width;
  const line = (endsRight + place.impacts.x) / 2 + 4;
  return (
    <svg viewBox={`0 0 ${place.width} 400`} className={className} role="img" aria-label={words}>
      <HalfTitle x={0} y={18} words={halves[0]} width={line - 24} />
      <HalfTitle x={place.impacts.x} y={18} words={halves[1]} width={place.impacts.width} />
      <path d={`M${line} 8V392`} stroke="var(--rule-strong)" strokeDasharray="3 5" />
      {stack(elements, 0, 56, place.elements, 336, 12).map((box) => (
        <Shape key={box.words} box={box} look="element" />
      ))}
      <Bracket from={place.elements} to={place.ends.x} />
      {stack(ends, place.ends.x, 56, place.ends.width, 336, 24).map((box) => (
        <Shape key={box.words} box={box} look="end" />
      ))}
      <Bracket from={endsRight} to={place.impacts.x} />
      {stack(impacts, place.impacts.x, 56, place.impacts.width, 336, 18).map((box) => (
        <Shape key={box.words} box={box} look="impact" />
      ))}
    </svg>
  );
}

/** Gathers the column that ends at `from`, and points to the one that starts at `to`. */
function Bracket({ from, to }: { from: number; to: number }) {
  const tip = to - 10;
  return (
    <path
      d={`M${from + 8} 56h10v336h-10M${from + 18} 224H${tip}m-8-6 8 6-8 6`}
      fill="none"
      stroke="var(--accent)"
      strokeWidth="1.6"
    />
  );
}

function Down({ columns: [elements, ends, impacts], halves, words }: Drawn) {
  return (
    <svg viewBox="0 0 340 824" className="h-auto w-full max-w-[26rem] md:hidden" role="img" aria-label={words}>
      <HalfTitle x={0} y={16} words={halves[0]} width={340} />
      {stack(elements, 0, 54, 340, 276, 8).map((box) => (
        <Shape key={box.words} box={box} look="element" />
      ))}
      <path d="M170 336v22m-6-8 6 8 6-8" fill="none" stroke="var(--accent)" strokeWidth="1.6" />
      {stack(ends, 0, 366, 340, 146, 8).map((box) => (
        <Shape key={box.words} box={box} look="end" />
      ))}
      <path d="M170 518v26m-6-8 6 8 6-8" fill="none" stroke="var(--accent)" strokeWidth="1.6" />
      <HalfTitle x={0} y={574} words={halves[1]} width={340} />
      {stack(impacts, 0, 604, 340, 198, 8).map((box) => (
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
