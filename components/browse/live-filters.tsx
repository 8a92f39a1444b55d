"use client"; // shows the results of a changed filter at once, without losing focus or scroll

import { useEffect, useLayoutEffect, useRef, useTransition } from "react";
import { useAddressSteps } from "@/components/ui/address-steps";

type Props = {
  path: string;
  /** The canonical query that the page shows, without its page number. */
  shown: string;
  /** Names of parameters in the order in which addresses are written, comma-separated. */
  order: string;
  today: string;
};

/** Typing waits this long, so that a word is one question and not five. */
const TYPING_MS = 150;

/** Makes the form around it answer at once. Renders nothing but a mark that tells style sheets of a wait. */
export function LiveFilters({ path, shown, order, today }: Props) {
  const mark = useRef<HTMLSpanElement>(null);
  const asked = useRef(shown);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();
  const steps = useAddressSteps(startTransition);
  /** The page was changed from elsewhere (Back, a chip) and not by this form. */
  const isOurs = useRef(false);

  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;

    const ask = (how: "choose" | "keepChanging" = "choose") => {
      clearTimeout(typing.current);
      typing.current = undefined;
      const query = queryOf(form, order, today);
      if (query === asked.current) return;
      asked.current = query;
      isOurs.current = true;
      steps[how](query ? `${path}?${query}` : path);
    };
    const onInput = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.dataset.within !== undefined) return searchWithin(target);
      if (target.type === "checkbox") return ask();
      clearTimeout(typing.current);
      // Half a date is no date: the year is typed digit by digit.
      if (target.validity.valid) typing.current = setTimeout(() => ask("keepChanging"), TYPING_MS);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key === "Enter" && target instanceof HTMLInputElement && target.dataset.within !== undefined) {
        event.preventDefault();
      }
    };
    const onSubmit = (event: Event) => {
      event.preventDefault();
      if (form.matches(":popover-open")) form.hidePopover();
      ask();
    };

    const onFocusOut = () => steps.settle();

    // What was chosen before this script ran.
    ask();
    form.addEventListener("input", onInput);
    form.addEventListener("keydown", onKeyDown);
    form.addEventListener("submit", onSubmit);
    form.addEventListener("focusout", onFocusOut);
    return () => {
      clearTimeout(typing.current);
      form.removeEventListener("input", onInput);
      form.removeEventListener("keydown", onKeyDown);
      form.removeEventListener("submit", onSubmit);
      form.removeEventListener("focusout", onFocusOut);
    };
  }, [path, order, today, steps]);

  // With the page's change itself: a moment later it would take back what was ticked in that moment.
  useLayoutEffect(() => {
    const form = mark.current?.closest("form");
    if (!form || pending || typing.current !== undefined) return;
    asked.current = shown;
    showDefaults(form, isOurs.current);
    isOurs.current = false;
  }, [shown, pending]);

  return <span ref={mark} hidden data-pending={pending || undefined} />;
}

/** The form's state as the page's canonical query. */
function queryOf(form: HTMLFormElement, order: string, today: string): string {
  const values = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) {
    const text = String(value).replace(/\s+/g, " ").trim();
    if (text === "" || (name === "as_of" && text === today)) continue;
    values.set(name, [...(values.get(name) ?? []), text]);
  }
  return order
    .split(",")
    .filter((name) => values.has(name) && (!name.endsWith("_match") || values.has(name.slice(0, -"_match".length))))
    .map((name) => `${name}=${encodeURIComponent(values.get(name)?.join(",") ?? "").replaceAll("%2C", ",")}`)
    .join("&");
}

/** Filters may have changed elsewhere (a chip removed): React leaves fields alone that a reader has touched. */
function showDefaults(form: HTMLFormElement, isOurs: boolean): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement) || !field.name) continue;
    if (field.type === "checkbox") field.checked = field.defaultChecked;
    // What somebody is writing stays as it is written, unless they went back to another state of the page.
    else if (!isOurs || field !== document.activeElement) field.value = field.defaultValue;
  }
}

/** Hides the options of a long facet that lack the typed text, whatever the accents. */
function searchWithin(input: HTMLInputElement): void {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = plain(input.value.trim());
  for (const option of input.closest("fieldset")?.querySelectorAll("label") ?? []) {
    option.hidden = !option.contains(input) && !plain(option.textContent).includes(wanted);
  }
}
