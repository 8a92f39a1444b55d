import type { Country, Plan } from "@/lib/domain/plan/plan";
import { planShortName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { BASKET_FORM } from "@/lib/schemas/basket";

type Props = {
  locale: Locale;
  plan: Pick<Plan, "slug" | "generation">;
  country: Pick<Country, "name" | "nameFr">;
  /** Slugs that the address carries. */
  carried: readonly string[];
  /** Shows its words beside the box; without, they are its name for screen readers. */
  labelShown?: boolean;
};

/**
 * A tick that puts a plan into the comparison. It belongs to the form of the page's `BasketTray`, so it works
 * without script; with it, the tray remembers the tick on the device.
 */
export function BasketTick({ locale, plan, country, carried, labelShown = false }: Props) {
  const name = planShortName(locale, country, plan);
  const words = translator(locale, "compare")("basket.pick", { plan: name });
  return (
    <label
      className={`relative z-1 inline-flex cursor-pointer items-center justify-center gap-2 ${labelShown ? "min-h-11 sm:min-h-9" : "size-11 sm:size-8"}`}
      title={labelShown ? undefined : words}
    >
      <input
        // An address that carries other plans makes another tick.
        key={String(carried.includes(plan.slug))}
        type="checkbox"
        name="plans"
        value={plan.slug}
        form={BASKET_FORM}
        defaultChecked={carried.includes(plan.slug)}
        data-basket={name}
        aria-label={words}
        className="size-4 shrink-0 accent-(--accent)"
      />
      {labelShown && <span aria-hidden="true">{translator(locale, "compare")("basket.add")}</span>}
    </label>
  );
}
