import Link from "next/link";
import { ADMIN_NAV } from "@/components/admin/nav-entries";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin">) {
  return { title: translator(parseLocale((await params).locale), "admin")("home.title") };
}

export default async function AdminHomePage({ params }: PageProps<"/[locale]/admin">) {
  const locale = parseLocale((await params).locale);
  const person = await requirePerson(locale, "/admin", "admin.enter");
  const t = translator(locale, "admin");
  const entries = ADMIN_NAV.filter(({ path, action }) => path !== "/admin" && isAllowed(person, action));

  return (
    <>
      <PageHeader title={t("home.title")} lead={t(`home.${person.role}`)} />
      <ul className="max-w-[40rem] divide-y divide-rule border-y border-rule">
        {entries.map(({ path, key }) => (
          <li key={path} className="py-2">
            <Link href={href(locale, path)} prefetch={false} className="link inline-block py-1 font-semibold">
              {t(`nav.${key}`)}
            </Link>
            <p className="text-ink-soft">{t(`about.${key}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
