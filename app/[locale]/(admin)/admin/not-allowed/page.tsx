import Link from "next/link";
import { PageHeader } from "@/components/ui/page-header";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/not-allowed">) {
  return { title: translator(parseLocale((await params).locale), "admin")("notAllowed.title") };
}

/** A whole page; the front gives it the status that the mark in its head asks for. */
export default async function NotAllowedPage({ params }: PageProps<"/[locale]/admin/not-allowed">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "admin");

  return (
    <>
      <meta name="nap-status" content="403" />
      <PageHeader title={t("notAllowed.title")} lead={t("notAllowed.text")} />
      <Link href={href(locale, "/admin")} className="link inline-block py-1.5">
        {t("notAllowed.home")}
      </Link>
    </>
  );
}
