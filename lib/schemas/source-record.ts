import { z } from "zod";
import type { SourceRecord } from "@/lib/domain/plan/plan";
import { SOURCE_KINDS, TITLE_ORIGINS } from "@/lib/domain/vocabulary/vocabulary";
import { languageCode, oneOf, partialDate, rule, strictError, text, webAddress } from "./plan-record";
import { say } from "./say";

const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** The schema of each field of a source, apart. */
export const sourceFields = {
  url: webAddress,
  title: optional(text(500)),
  titleFrom: optional(oneOf(TITLE_ORIGINS)),
  publisher: optional(text(300)),
  kind: optional(oneOf(SOURCE_KINDS)),
  language: optional(languageCode),
  published: optional(partialDate),
  archivedUrl: optional(webAddress),
  checkedOn: optional(partialDate),
  note: optional(text(1000)),
};

/** A source as an editor may save it and a file may hold it. */
export const sourceRecordSchema = z.strictObject(sourceFields, { error: strictError }).check(
  rule<SourceRecord>(["title", "titleFrom"], ({ title, titleFrom }, report) => {
    if ((title === null) !== (titleFrom === null)) report(["titleFrom"], say("titleOrigin"));
  }),
) satisfies z.ZodType<SourceRecord>;
