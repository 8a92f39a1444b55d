"use client"; // an error boundary is a client component by the framework's rule

import { useParams } from "next/navigation";
import { Button } from "@/components/ui/button";

/** The words stand here because whatever broke may have been the loading of messages. */
const WORDS = {
  en: {
    title: "Something broke on our side",
    text: "It is not your doing. Try again; if it happens again, tell us this number:",
    again: "Try again",
  },
  fr: {
    title: "Un problème est survenu de notre côté",
    text: "Vous n’y êtes pour rien. Réessayez\u202f; si cela se reproduit, indiquez-nous ce numéro\u202f:",
    again: "Réessayer",
  },
} as const;

export default function SiteError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams();
  const words = locale === "fr" ? WORDS.fr : WORDS.en;

  return (
    <>
      <h1 className="text-xl sm:text-2xl">{words.title}</h1>
      <p className="mt-3 max-w-[68ch] text-base text-ink-soft">
        {words.text} <code>{error.digest}</code>
      </p>
      <Button look="primary" className="mt-4" onClick={reset}>
        {words.again}
      </Button>
    </>
  );
}
