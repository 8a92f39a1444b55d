import type { Metadata } from "next";
import type { ReactNode } from "react";
import { MissingRelease } from "@/components/data/missing-release";
import { notFoundMetadata } from "@/components/layout/not-found-page";
import { getEdition } from "@/lib/catalogue/edition";
import { parseLocale } from "@/lib/i18n/locales";
import type { AddressParams } from "@/lib/schemas/address";

type AnyPage = { params: Promise<{ locale: string }>; searchParams: Promise<AddressParams> };

/**
 * A page of the catalogue that may be asked for a release. One that does not exist answers 404, with ways on: nobody
 * shall read today's facts, and cite them, as those of then.
 */
export function editionPage<P extends AnyPage>(page: (props: P) => Promise<ReactNode>) {
  return async (props: P): Promise<ReactNode> => {
    const params = await props.searchParams;
    const { missing } = await getEdition(params);
    if (missing === null) return page(props);
    return <MissingRelease locale={parseLocale((await props.params).locale)} asked={missing} params={params} />;
  };
}

/** What `generateMetadata` is for a page of `editionPage`. */
export function editionMetadata<P extends AnyPage>(metadata: (props: P) => Promise<Metadata>) {
  return async (props: P): Promise<Metadata> => {
    const { missing } = await getEdition(await props.searchParams);
    return missing === null ? metadata(props) : notFoundMetadata(parseLocale((await props.params).locale));
  };
}
