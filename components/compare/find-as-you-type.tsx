"use client"; // shows what is found while the reader types; without script the form's button does

import { useEffect } from "react";
import { useAddressSteps } from "@/components/ui/address-steps";

/** How long typing must pause before it is looked up. */
const PAUSE_MS = 180;

/** Sends a GET form when its fields change, keeping focus and place. */
export function FindAsYouType({ formId }: { formId: string }) {
  const steps = useAddressSteps();

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const send = () => {
      const { pathname } = new URL(form.action);
      const query = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string" && value !== "") query.set(name, value);
      }
      steps.keepChanging(`${pathname}?${query}`);
    };
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(send, PAUSE_MS);
    };
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      clearTimeout(timer);
      send();
      steps.settle();
    };
    const onFocusOut = () => steps.settle();

    form.addEventListener("input", onInput);
    form.addEventListener("submit", onSubmit);
    form.addEventListener("focusout", onFocusOut);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit);
      form.removeEventListener("focusout", onFocusOut);
    };
  }, [formId, steps]);

  return null;
}
