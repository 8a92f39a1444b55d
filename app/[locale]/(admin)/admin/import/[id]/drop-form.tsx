import { dropImport } from "@/app/[locale]/(admin)/admin/import/actions";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Ends an import at whatever step it is: nothing of it stays. */
export function DropForm({ locale, id }: { locale: Locale; id: string }) {
  return (
    <form action={dropImport} className="mt-6">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit">{translator(locale, "import")("cancel")}</Button>
    </form>
  );
}
