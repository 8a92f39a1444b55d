import type { ReactNode } from "react";

type Props = {
  /** Unique on the page. */
  id: string;
  title: string;
  /** What the section is for, in a sentence or two. */
  text?: ReactNode;
  children: ReactNode;
};

/** A part of a page under its own heading. */
export function TitledSection({ id, title, text, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      {text && <p className="mt-1 max-w-[68ch] text-ink-soft">{text}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
