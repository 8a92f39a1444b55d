import { NotFoundPage, notFoundMetadata } from "@/components/layout/not-found-page";
import { parseLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/[...rest]">) {
  return notFoundMetadata(parseLocale((await params).locale));
}

/** Every address that no other route takes, so that the 404 page has the portal's head and language. */
export default async function UnknownPage({ params }: PageProps<"/[locale]/[...rest]">) {
  return <NotFoundPage locale={parseLocale((await params).locale)} />;
}
