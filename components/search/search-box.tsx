"use client"; // suggests while somebody types; without script it is a plain form

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useRelease } from "@/components/layout/carried-release";
import { INPUT_CLASS } from "@/components/ui/fields";

type Option = { label: string; note: string; address: string };
type Group = { kind: string; label: string; options: readonly Option[] };
type Suggestions = {
  groups: readonly Group[];
  /** Said to a screen reader, and shown where nothing is suggested. */
  said: string;
};

type Props = {
  /** The page of results. */
  action: string;
  /** Where suggestions come from. */
  source: string;
  value: string;
  size: "small" | "large";
  words: { label: string; placeholder: string; submit: string; list: string };
};

/** Typing waits this long before it is asked. */
const TYPING_MS = 150;

/** An editable combobox with a list of links, as the ARIA Authoring Practices describe it: focus stays in the field. */
export function SearchBox({ action, source, value, size, words }: Props) {
  const router = useRouter();
  const release = useRelease();
  const id = useId();
  const root = useRef<HTMLFormElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<AbortController>(undefined);
  const [enhanced, setEnhanced] = useState(false);
  const [found, setFound] = useState<Suggestions | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const options = found?.groups.flatMap((group) => group.options) ?? [];

  useEffect(() => {
    setEnhanced(true);
    return () => {
      clearTimeout(typing.current);
      asking.current?.abort();
    };
  }, []);

  const ask = async (q: string) => {
    asking.current?.abort();
    setAt(-1);
    if (q.trim() === "") return close();
    const controller = new AbortController();
    asking.current = controller;
    const parameters = new URLSearchParams({ q, ...(release && { release }) });
    try {
      const response = await fetch(`${source}?${parameters}`, { signal: controller.signal });
      if (!response.ok) return close();
      setFound(await response.json());
      setOpen(true);
    } catch {
      // Typed on, or no network: the form still leads to the page of results.
    }
  };
  const close = () => {
    clearTimeout(typing.current);
    setOpen(false);
    setAt(-1);
  };
  const go = (address: string) => {
    asking.current?.abort();
    close();
    router.push(address);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key as "ArrowDown" | "ArrowUp"];
    if (step && options.length > 0) {
      event.preventDefault();
      // One place before the first is the field itself.
      const places = options.length + 1;
      setAt(isOpen ? ((at + 1 + step + places) % places) - 1 : step > 0 ? 0 : options.length - 1);
      setOpen(true);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && isOpen && at >= 0) {
      event.preventDefault();
      const option = options[at];
      if (option) go(option.address);
    }
  };

  const isShown = isOpen && found !== null;
  let place = -1;
  return (
    <form
      ref={root}
      action={action}
      className="relative flex min-w-0 gap-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        const q = new FormData(event.currentTarget).get("q")?.toString().trim() ?? "";
        const parameters = new URLSearchParams({ q, ...(release && { release }) });
        go(`${action}?${parameters}`);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      {release && <input type="hidden" name="release" value={release} />}
      <input
        key={value}
        type="search"
        name="q"
        id={`${id}-field`}
        aria-label={words.label}
        placeholder={words.placeholder}
        defaultValue={value}
        maxLength={100}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...(enhanced && {
          role: "combobox",
          "aria-expanded": isShown && options.length > 0,
          "aria-controls": `${id}-list`,
          "aria-autocomplete": "list" as const,
          "aria-activedescendant": at >= 0 ? `${id}-${at}` : undefined,
        })}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          const { value: q } = event.currentTarget;
          clearTimeout(typing.current);
          typing.current = setTimeout(() => ask(q), TYPING_MS);
        }}
        className={`${INPUT_CLASS} ${size === "large" ? "text-base sm:min-h-11" : ""}`}
      />
      <button
        type="submit"
        aria-label={words.submit}
        className="flex min-h-11 min-w-11 shrink-0 cursor-pointer items-center justify-center rounded-[3px] border border-rule-strong bg-surface px-2 text-ink hover:border-accent hover:text-accent sm:min-h-9 sm:min-w-9"
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M11 11l4 4M7 12A5 5 0 107 2a5 5 0 000 10z" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
      <div role="status" className="sr-only">
        {isShown ? found.said : ""}
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={words.list}
        hidden={!isShown || options.length === 0}
        className="absolute inset-x-0 top-full z-50 mt-1 max-h-[70vh] min-w-72 overflow-y-auto border border-rule-strong bg-surface"
      >
        {isShown &&
          found.groups.map(({ kind, label, options: ofGroup }) => (
            // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, and a fieldset is none of them
            <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
              <div id={`${id}-${kind}`} className="px-3 pt-2 text-xs text-ink-soft">
                {label}
              </div>
              {ofGroup.map((option) => {
                place += 1;
                const mine = place;
                return (
                  // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps focus and keys, and names the option by aria-activedescendant
                  <div
                    key={option.address + option.label}
                    id={`${id}-${mine}`}
                    role="option"
                    aria-selected={mine === at}
                    ref={(element) => {
                      if (mine === at) element?.scrollIntoView({ block: "nearest" });
                    }}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => go(option.address)}
                    className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-4 px-3 py-1 [overflow-wrap:anywhere] hover:bg-accent-soft aria-selected:bg-accent-soft sm:min-h-8"
                  >
                    <span>{option.label}</span>
                    <span className="text-xs text-ink-soft">{option.note}</span>
                  </div>
                );
              })}
            </div>
          ))}
      </div>
      {isShown && options.length === 0 && (
        <p className="absolute inset-x-0 top-full z-50 mt-1 min-w-72 border border-rule-strong bg-surface px-3 py-2 text-sm">
          {found.said}
        </p>
      )}
    </form>
  );
}
