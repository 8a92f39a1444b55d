import Link from "next/link";
import type { ComponentProps } from "react";

const LOOKS = {
  primary: "border-accent bg-accent text-accent-ink hover:bg-ink hover:border-ink hover:text-paper",
  quiet: "border-rule-strong bg-surface text-ink hover:border-accent hover:text-accent",
  danger: "border-bad bg-surface text-bad hover:bg-bad hover:text-paper",
} as const;

export type ButtonLook = keyof typeof LOOKS;

const SHAPE =
  "inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-[3px] border px-4 text-sm font-semibold no-underline disabled:cursor-not-allowed disabled:opacity-55 sm:min-h-9";

export function buttonClass(look: ButtonLook = "quiet"): string {
  return `${SHAPE} ${LOOKS[look]}`;
}

export function Button({
  look,
  className = "",
  type = "button",
  ...rest
}: ComponentProps<"button"> & { look?: ButtonLook }) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} />;
}

export function ButtonLink({
  look,
  className = "",
  prefetch = false,
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link prefetch={prefetch} className={`${buttonClass(look)} ${className}`} {...rest} />;
}
