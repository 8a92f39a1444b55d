import { readCheck } from "@/app/[locale]/(site)/framework/check/read-check";
import { checkBrief } from "@/lib/export/check-brief";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { today } from "@/lib/today";

/** The brief of the self-check that the page at the same query shows. Nothing of it is kept. 400 where nothing is answered. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const locale = parseLocale((await params).locale);
  const check = await readCheck(new URL(request.url).searchParams);
  if (!check.answered) {
    const words = translator(locale, "framework")("selfCheck.nothing");
    return new Response(`${words}\n`, { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });
  }

  const address = `${baseUrl()}${href(locale, "/framework/check", check.address)}`;
  return new Response(await checkBrief({ ...check, locale, address, madeOn: today() }), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "content-disposition": 'attachment; filename="nap-self-check.docx"',
    },
  });
}
