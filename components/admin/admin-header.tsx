import Link from "next/link";
import type { ReactNode } from "react";
import { LanguageLinks } from "@/components/layout/language-links";
import { isAllowed } from "@/lib/auth/policy";
import type { Person } from "@/lib/domain/work/people";
import { href } from "@/lib/i18n/href";
import { label, languageName } from "@/lib/i18n/labels";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { AdminNav } from "./admin-nav";
import { ADMIN_NAV } from "./nav-entries";

type Props = {
  locale: Locale;
  /** null before signing in: there is no navigation then. */
  person: Person | null;
  signOut: ReactNode;
};

export function AdminHeader({ locale, person, signOut }: Props) {
  const t = translator(locale, "admin");
  const entries = ADMIN_NAV.filter(({ action }) => isAllowed(person, action)).map(({ path, key }) => ({
    path,
    address: href(locale, path),
    label: t(`nav.${key}`),
  }));

  return (
    <header className="border-b border-rule bg-surface">
      <div className="mx-auto flex max-w-[88rem] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-1 sm:px-6 lg:px-10">
        <Link
          href={href(locale, "/")}
          className="flex min-h-11 items-center font-serif text-base text-ink no-underline"
        >
          {t("brand")}
        </Link>
        {person && <AdminNav entries={entries} label={t("nav.label")} />}
        <div className="ms-auto flex flex-wrap items-center gap-x-4">
          {person && (
            <>
              <Link
                href={href(locale, "/admin/account")}
                prefetch={false}
                className="link flex min-h-11 items-center text-xs sm:min-h-9"
              >
                {t("signedInAs", { name: person.name, role: label(locale, "role", person.role) })}
              </Link>
              {signOut}
            </>
          )}
          <nav aria-label={translator(locale, "common")("language.label")}>
            <LanguageLinks
              current={locale}
              languages={LOCALES.map((code) => ({ code, name: languageName(code, code) }))}
            />
          </nav>
        </div>
      </div>
    </header>
  );
}
