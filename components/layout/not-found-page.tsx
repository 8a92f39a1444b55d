import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/ui/page-header";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** What is missing, and where to go on; the portal's own words and main pages if not given. */
  title?: string;
  text?: string;
  ways?: readonly { address: string; label: string }[];
};

/**
 * What a page returns for an address that names nothing. Next's own `notFound()` sends an empty document that only
 * script fills; this is a whole page, and the front (lib/server) gives it the status that the mark in its head asks for.
 */
export function NotFoundPage({ locale, title, text, ways }: Props) {
  const t = translator(locale, "common");
  const goOn = ways ?? [
    { address: href(locale, "/"), label: t("error.home") },
    { address: href(locale, "/plans"), label: t("nav.plans") },
    { address: href(locale, "/countries"), label: t("nav.countries") },
  ];

  return (
    <>
      <meta name="nap-status" content="404" />
      <PageHeader title={title ?? t("error.notFoundTitle")} lead={text ?? t("error.notFoundText")} />
      <ul className="space-y-1 text-base">
        {goOn.map(({ address, label }) => (
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

/** What `generateMetadata` gives where the page is a {@link NotFoundPage}. */
export function notFoundMetadata(locale: Locale): Metadata {
  return { title: translator(locale, "common")("error.notFoundTitle"), robots: { index: false } };
}
