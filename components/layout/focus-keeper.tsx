"use client"; // Back and Forward bring back where the reader was, not only what was shown

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";

/** Pages whose place is remembered: more steps back than that nobody takes. */
const MOST_KEPT = 50;

/**
 * Remembers at each address which link or field was used last, and gives focus back to it when the reader comes back
 * by Back or Forward. Renders nothing.
 */
export function FocusKeeper() {
  const address = `${usePathname()}?${useSearchParams()}`;
  const used = useRef(new Map<string, string>());
  const here = useRef(address);
  const isBack = useRef(false);

  useEffect(() => {
    const onUse = ({ target }: Event) => {
      const element = target instanceof Element ? target.closest("a[href], input, select, button, summary") : null;
      const selector = element && selectorOf(element);
      if (!selector) return;
      used.current.delete(here.current);
      used.current.set(here.current, selector);
      const [oldest] = used.current.keys();
      if (used.current.size > MOST_KEPT && oldest !== undefined) used.current.delete(oldest);
    };
    const onPopState = () => {
      isBack.current = true;
    };
    document.addEventListener("click", onUse, true);
    document.addEventListener("change", onUse, true);
    window.addEventListener("popstate", onPopState);
    return () => {
      document.removeEventListener("click", onUse, true);
      document.removeEventListener("change", onUse, true);
      window.removeEventListener("popstate", onPopState);
    };
  }, []);

  useEffect(() => {
    here.current = address;
    if (!isBack.current) return;
    isBack.current = false;
    const selector = used.current.get(address);
    const element = selector ? document.querySelector<HTMLElement>(selector) : null;
    element?.focus({ preventScroll: true });
  }, [address]);

  return null;
}

/** What finds an element again on the same page, made anew; null: nothing tells it from others. */
function selectorOf(element: Element): string | null {
  const quoted = (name: string) => `[${name}="${CSS.escape(element.getAttribute(name) ?? "")}"]`;
  const tag = element.tagName.toLowerCase();
  if (element.id !== "" && !element.id.includes(":")) return `#${CSS.escape(element.id)}`;
  if (element.hasAttribute("href")) return `${tag}${quoted("href")}`;
  if (!element.hasAttribute("name")) return null;
  return `${tag}${quoted("name")}${element.getAttribute("type") === "checkbox" ? quoted("value") : ""}`;
}
