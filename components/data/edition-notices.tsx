import { IgnoredNotice } from "@/components/ui/ignored-notice";
import type { Release } from "@/lib/domain/catalogue/release";
import type { Locale } from "@/lib/i18n/locales";
import type { Ignored } from "@/lib/schemas/address";
import { ReleaseNotice } from "./release-notice";

type Props = { locale: Locale; edition: { release: Release | null; ignored: readonly Ignored[] } };

/** What a page whose address asks nothing but an edition says of it: which release it shows, or that there is none of that number. */
export function EditionNotices({ locale, edition: { release, ignored } }: Props) {
  return (
    <>
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ReleaseNotice locale={locale} release={release} />
    </>
  );
}
