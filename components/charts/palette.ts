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
  "hue-1": "#064b66",
  "hue-2": "#8b331a",
  "hue-3": "#767719",
  "hue-4": "#10163b",
  "hue-5": "#5c1f27",
  "hue-6": "#25706b",
  "hue-7": "#92908c",
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
