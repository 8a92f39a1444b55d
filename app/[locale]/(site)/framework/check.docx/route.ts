import { readCheck } from "@/app/[locale]/(site)/framework/check/read-check";
import { authorizeAnyone } from "@/lib/auth/access";
import { checkBrief } from "@/lib/export/check-brief";
import { noSuchRelease } from "@/lib/export/no-release";
import { href } from "@/lib/i18n/href";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import type { AddressParams } from "@/lib/schemas/address";
import { checkFormParams } from "@/lib/schemas/check-query";
import { today } from "@/lib/today";

type Context = { params: Promise<{ locale: string }> };

/** The brief of the self-check that a form without script asks for. Nothing of it is kept. 400 where nothing is answered. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const locale = parseLocale((await params).locale);
  await authorizeAnyone(locale, "check.ask");
  const form = await request.formData().catch(() => null);
  return form ? briefOf(locale, checkFormParams(form)) : new Response("", { status: 400 });
}

/** The same for addresses of before, which have the answers in them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return briefOf(parseLocale((await params).locale), new URL(request.url).searchParams);
}

async function briefOf(locale: Locale, given: AddressParams): Promise<Response> {
  const check = await readCheck(given);
  if (check.missing !== null) return noSuchRelease(locale, check.missing);
  if (!check.answered) {
    const words = translator(locale, "framework")("selfCheck.nothing");
    return new Response(`${words}\n`, { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });
  }

  const address = `${baseUrl()}${href(locale, "/framework/check")}#${check.address}`;
  return new Response(await checkBrief({ ...check, locale, address, madeOn: today() }), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "content-disposition": 'attachment; filename="nap-self-check.docx"',
      "cache-control": "private, no-store",
    },
  });
}
