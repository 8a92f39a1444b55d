"use client"; // reads the answers, judges them and shows what was found, so that they never leave the browser

import { type MouseEvent, type ReactNode, startTransition, useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Catalogue } from "@/lib/domain/plan/plan";
import type { Locale } from "@/lib/i18n/locales";
import { checkFormParams, checkPartOf, hasAnswers } from "@/lib/schemas/check-query";

type Props = {
  locale: Locale;
  formId: string;
  /** Address of the plans to find examples among. */
  plansAddress: string;
  failed: string;
  /** What the server found, where it was asked. */
  children: ReactNode;
};

type Shown = { node: ReactNode /** The person asked for it just now. */; goThere: boolean } | { failed: true };

const RESULT = "result";

/** The result of the self-check: the browser's own, once it has one. */
export function CheckInBrowser({ locale, formId, plansAddress, failed, children }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    const show = async (answers: string, goThere: boolean) => {
      try {
        const [{ CheckView }, response] = await Promise.all([import("./check-view"), fetch(plansAddress)]);
        if (!response.ok) throw new Error(String(response.status));
        const catalogue: Catalogue = await response.json();
        startTransition(() => setShown({ node: <CheckView {...{ locale, catalogue, answers }} />, goThere }));
      } catch {
        setShown({ failed: true });
      }
    };
    const inFragment = () => checkPartOf(window.location.hash.replace(/^#/, ""));

    // An address of before has its answers in the query: from now on they stand behind the #.
    const inQuery = checkPartOf(window.location.search);
    if (inQuery) {
      const release = new URLSearchParams(window.location.search).get("release");
      const path = `${window.location.pathname}${release ? `?release=${encodeURIComponent(release)}` : ""}`;
      window.history.replaceState(window.history.state, "", `${path}#${inQuery}`);
    }
    // What judges them weighs as much as the page, and has nothing to judge before.
    if (hasAnswers(inFragment())) void show(inFragment(), false);

    const onMove = () => {
      const answers = inFragment();
      if (answers) void show(answers, false);
      else if (window.location.hash === "") setShown(null);
    };
    const form = document.getElementById(formId);
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const answers = checkPartOf(checkFormParams(new FormData(event.target as HTMLFormElement)).toString());
      window.history.pushState(window.history.state, "", `#${answers}`);
      void show(answers, true);
    };
    form?.addEventListener("submit", onSubmit);
    window.addEventListener("popstate", onMove);
    window.addEventListener("hashchange", onMove);
    return () => {
      form?.removeEventListener("submit", onSubmit);
      window.removeEventListener("popstate", onMove);
      window.removeEventListener("hashchange", onMove);
    };
  }, [formId, locale, plansAddress]);

  // Once it stands there: the form was sent from its foot, far below.
  useEffect(() => {
    if (shown && "goThere" in shown && shown.goThere) document.getElementById(RESULT)?.focus();
  }, [shown]);

  if (shown === null) return children;
  if ("failed" in shown) return <Notice title={failed} tone="bad" />;
  // biome-ignore lint/a11y/noStaticElementInteractions: the links in it are what is clicked
  // biome-ignore lint/a11y/useKeyWithClickEvents: as above; Enter on a link is a click
  return <div onClick={stayHere}>{shown.node}</div>;
}

/** Links to a place on the page would put their # where the answers stand. */
function stayHere(event: MouseEvent<HTMLElement>): void {
  const link = (event.target as HTMLElement).closest("a");
  const place = link?.getAttribute("href");
  if (!place?.startsWith("#")) return;
  event.preventDefault();
  document.getElementById(place.slice(1))?.scrollIntoView();
  document.querySelector<HTMLElement>(`${place} input`)?.focus({ preventScroll: true });
}
