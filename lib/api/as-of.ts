import { askableDays, type IsoDate, isIsoDate } from "@/lib/domain/plan/dates";
import { Problem } from "./problem";

/** The day that `as_of` names, or today. @throws {Problem} 400 if it names none. */
export function readAsOf(given: string | undefined, today: IsoDate): IsoDate {
  if (given === undefined) return today;
  const { from, to } = askableDays(today);
  if (isIsoDate(given) && given >= from && given <= to) return given;
  throw new Problem(400, "Some parameters can't be used", [
    { parameter: "as_of", value: given.slice(0, 100), detail: `Write a real day from ${from} to ${to}: 2019-03-14.` },
  ]);
}
