import { COMPARE_MAXIMUM } from "@/lib/domain/compare/compare";

/** A picked plan, with the name it was shown by when picked. */
export type Picked = { slug: string; name: string };

const KEY = "nap-atlas.basket";

/** Told to `subscribeBasket` within this page; other tabs hear of it by the browser's own event. */
const CHANGED = "nap-atlas:basket";

/** Nothing picked, and always the same nothing, as `useSyncExternalStore` wants it. */
export const EMPTY_BASKET: readonly Picked[] = [];

let text: string | null = null;
let basket: readonly Picked[] = EMPTY_BASKET;

/** The plans picked on this device, in the order in which they were picked; the same array while nothing changes. */
export function readBasket(): readonly Picked[] {
  const stored = readStorage();
  if (stored !== text) {
    text = stored;
    basket = parse(stored);
  }
  return basket;
}

/** Keeps the first six of these plans on this device and tells whoever listens. */
export function writeBasket(picked: readonly Picked[]): void {
  const kept = picked.slice(0, COMPARE_MAXIMUM);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage is full or forbidden: the links of the page still carry the selection.
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Calls back when the basket changes, here or in another tab. @returns how to stop. */
export function subscribeBasket(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener("storage", listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener("storage", listener);
  };
}

function readStorage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Whatever else lies there under our name is nothing picked. */
function parse(stored: string | null): readonly Picked[] {
  try {
    const value: unknown = JSON.parse(stored ?? "[]");
    if (!Array.isArray(value)) return EMPTY_BASKET;
    return value.filter((one): one is Picked => typeof one?.slug === "string" && typeof one?.name === "string");
  } catch {
    return EMPTY_BASKET;
  }
}
