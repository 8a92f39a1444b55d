"use client"; // Next gives a 404 page no params: only the hook knows the language of the address

import Link from "next/link";
import { useParams } from "next/navigation";

type Words = { locale: string; title: string; text: string; links: { address: string; label: string }[] };

export function NotFoundWords({ words }: { words: Words[] }) {
  const { locale } = useParams();
  const own = words.find((candidate) => candidate.locale === locale) ?? words[0];
  if (!own) return null;

  return (
    <>
      <title>{own.title}</title>
      <h1 className="text-xl sm:text-2xl">{own.title}</h1>
      <p className="mt-3 max-w-[68ch] text-base text-ink-soft">{own.text}</p>
      <ul className="mt-4 space-y-1 text-base">
        {own.links.map(({ address, label }) => (
          <li key={address}>
            <Link href={address} className="link inline-block py-1.5">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
