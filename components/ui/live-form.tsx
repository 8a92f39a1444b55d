"use client"; // a choice takes effect at once, without a press on the button

import { useRouter } from "next/navigation";
import { type ComponentProps, type FormEvent, startTransition } from "react";

type Props = Omit<ComponentProps<"form">, "action" | "method" | "onSubmit" | "onChange"> & { action: string };

/**
 * A GET form whose address holds only what was filled in; ticks of one name are joined by commas. Changes of
 * choices and dates go to that address and keep the scroll. Without script it is a plain form.
 */
export function LiveForm({ action, children, ...rest }: Props) {
  const router = useRouter();

  const go = (form: HTMLFormElement) => {
    const values = new Map<string, string[]>();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value.trim() !== "")
        values.set(name, [...(values.get(name) ?? []), value.trim()]);
    }
    const query = [...values].map(([name, held]) => `${name}=${held.map(encodeURIComponent).join(",")}`).join("&");
    startTransition(() => router.push(query ? `${action}?${query}` : action, { scroll: false }));
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go(event.currentTarget);
  };

  const change = (event: FormEvent<HTMLFormElement>) => {
    const field = event.target;
    const isChoice = field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type !== "text");
    if (isChoice && (!(field instanceof HTMLInputElement) || field.validity.valid)) go(event.currentTarget);
  };

  return (
    <form method="get" action={action} onSubmit={submit} onChange={change} {...rest}>
      {children}
    </form>
  );
}
