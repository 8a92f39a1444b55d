import { ORIENTATION_PATHS } from "@/components/ui/orientation-arrow";
import { FOCUSES, type Model, ORIENTATIONS } from "@/lib/domain/vocabulary/vocabulary";
import { attributeLabel, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Where each model's definition places its actions: at home, abroad, both alike, or wherever its issue is. */
const SPANS: Readonly<Record<Model, { from: number; width: number; open?: true }>> = {
  inward: { from: 0, width: 50 },
  outward: { from: 50, width: 50 },
  mixed: { from: 0, width: 100 },
  donor: { from: 50, width: 50 },
  peacekeeping: { from: 50, width: 50 },
  post_conflict: { from: 0, width: 50 },
  emerging_issues: { from: 0, width: 100, open: true },
};

const ROW = 36;
const BAR = 28;
const HEAD = 26;
const PARTS = [
  { key: "orientation", models: ORIENTATIONS, top: 30 },
  { key: "focus", models: FOCUSES, top: 30 + HEAD + ORIENTATIONS.length * ROW + 12 },
] as const;
const HEIGHT = PARTS[1].top + HEAD + FOCUSES.length * ROW;

/** The models on one line from a country's own ground to the world, the border between them. Read out as sentences. */
export function ModelsPicture({ locale }: { locale: Locale }) {
  const t = translator(locale, "models");
  return (
    <figure>
      <svg
        width="100%"
        height={HEIGHT}
        className="max-w-[44rem] overflow-visible text-sm"
        role="img"
        aria-label={[...ORIENTATIONS, ...FOCUSES].map((model) => t(`picture.read.${model}`)).join(" ")}
      >
        <rect width="50%" height={HEIGHT} fill="var(--sunken)" />
        <g fill="var(--ink)" fontWeight="600">
          <text x="12" y="20">
            {t("picture.home")}
          </text>
          <svg x="50%" className="overflow-visible" aria-hidden="true">
            <text x="12" y="20">
              {t("picture.abroad")}
            </text>
          </svg>
        </g>
        {PARTS.map(({ key, models, top }) => (
          <g key={key}>
            <text x="12" y={top + 18} className="text-xs" fill="var(--ink-soft)">
              {attributeLabel(locale, key)}
            </text>
            {models.map((model, row) => (
              <Bar key={model} locale={locale} model={model} y={top + HEAD + row * ROW} />
            ))}
          </g>
        ))}
        <line x1="50%" x2="50%" y2={HEIGHT} stroke="var(--rule-strong)" strokeWidth="1.5" strokeDasharray="6 4" />
      </svg>
      <figcaption className="mt-2 max-w-[60ch] text-xs text-ink-soft">{t("picture.caption")}</figcaption>
    </figure>
  );
}

function Bar({ locale, model, y }: { locale: Locale; model: Model; y: number }) {
  const { from, width, open } = SPANS[model];
  const orientation = ORIENTATIONS.find((one) => one === model);
  return (
    <svg x={`${from}%`} y={y} width={`${width}%`} height={BAR} className="overflow-visible" aria-hidden="true">
      <rect
        x="6"
        height={BAR}
        rx="3"
        className="w-[calc(100%-12px)]"
        fill={open ? "var(--paper)" : orientation ? "var(--accent-soft)" : "var(--surface)"}
        stroke={orientation ? "var(--accent)" : "var(--rule-strong)"}
        strokeDasharray={open ? "4 3" : undefined}
      />
      {orientation && (
        <path
          d={ORIENTATION_PATHS[orientation]}
          transform={`translate(16 ${BAR / 2 - 6})`}
          fill="none"
          stroke="var(--accent)"
          strokeWidth="1.6"
        />
      )}
      <text x={orientation ? 46 : 16} y={BAR / 2 + 5} fill="var(--ink)">
        {label(locale, "model", model)}
      </text>
    </svg>
  );
}
