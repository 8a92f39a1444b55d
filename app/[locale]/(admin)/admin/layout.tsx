import type { Metadata } from "next";
import { AdminHeader } from "@/components/admin/admin-header";
import { Button } from "@/components/ui/button";
import { getPerson } from "@/lib/auth/access";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { endSession } from "./sign-in/actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The administration is nobody's but the person's who asks: it is made anew each time. */
export const dynamic = "force-dynamic";

export default async function AdminLayout({ children, params }: LayoutProps<"/[locale]/admin">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "admin");
  const person = await getPerson();
  const signOut = (
    <form action={endSession}>
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" className="text-xs">
        {t("signOut")}
      </Button>
    </form>
  );

  return (
    <>
      <a
        href="#content"
        className="sr-only bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:absolute focus:z-50 focus:m-2"
      >
        {translator(locale, "common")("skip")}
      </a>
      <AdminHeader locale={locale} person={person} signOut={signOut} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[88rem] px-4 pt-6 pb-16 outline-none sm:px-6 lg:px-10"
      >
        {children}
      </main>
    </>
  );
}
