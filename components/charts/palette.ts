/**
 * The light palette as plain colours, for pictures that leave the portal and carry no style sheet.
 * A test holds it equal to app/globals.css.
 */
export const LIGHT_PALETTE: Readonly<Record<string, string>> = {
  paper: "#fbfaf6",
  surface: "#ffffff",
  sunken: "#f3f0e8",
  ink: "#1a2226",
  "ink-soft": "#566064",
  rule: "#dfdacd",
  "rule-strong": "#8b8675",
  accent: "#0b5a69",
  mark: "#a35f00",
  "hue-1": "#3189e0",
  "hue-2": "#9d3000",
  "hue-3": "#642581",
  "hue-4": "#cc7100",
  "hue-5": "#1d6258",
  "hue-6": "#93519b",
  "hue-7": "#8b8881",
  "step-1": "#5f98a5",
  "step-2": "#3f7c8b",
  "step-3": "#235f6e",
  "step-4": "#0f4451",
  "step-5": "#042a34",
};

/** Replaces `var(--name)` by the light palette's colour. */
export function inLightColours(svg: string): string {
  return svg.replace(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) => LIGHT_PALETTE[name] ?? whole);
}
