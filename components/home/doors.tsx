import Link from "next/link";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Where each kind of reader goes in: key of its words, and the address. */
const DOORS = [
  { key: "focalPoints", path: "/countries" },
  { key: "researchers", path: "/plans" },
  { key: "contribute", path: "/about" },
] as const;

/** Three ways in, one for each kind of reader. */
export function Doors({ locale }: { locale: Locale }) {
  const t = translator(locale, "home");

  return (
    <ul className="grid gap-x-12 gap-y-8 md:grid-cols-3">
      {DOORS.map(({ key, path }) => (
        <li key={key} className="border-t border-rule-strong pt-3">
          <h2 className="text-lg">
            <Link href={href(locale, path)} className="text-accent hover:underline">
              {t(`doors.${key}.title`)}
            </Link>
          </h2>
          <p className="mt-1.5 max-w-[52ch] text-base text-ink-soft">{t(`doors.${key}.text`)}</p>
        </li>
      ))}
    </ul>
  );
}
