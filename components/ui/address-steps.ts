import { useRouter } from "next/navigation";
import { startTransition, useMemo, useRef } from "react";

/** Goes to the addresses of a page that changes under the reader's hands. */
export type AddressSteps = {
  /** A deliberate change: one step that Back takes back. */
  choose(address: string): void;
  /** A change that goes on (typing, a slider that is drawn): from its first move to `settle` it is one step. */
  keepChanging(address: string): void;
  /** What was going on has ended; the next move is a step of its own. */
  settle(): void;
};

/** Steps that a reader can go back by: each deliberate change is one, and so is each stretch of typing or drawing. */
export function useAddressSteps(start: (step: () => void) => void = startTransition): AddressSteps {
  const router = useRouter();
  /** Where the stretch that goes on began; null: none does. */
  const from = useRef<string | null>(null);
  const begin = useRef(start);
  begin.current = start;

  return useMemo(() => {
    const go = (address: string, isNewStep: boolean) =>
      begin.current(() => {
        if (isNewStep) router.push(address, { scroll: false });
        else router.replace(address, { scroll: false });
      });
    return {
      choose(address) {
        from.current = null;
        go(address, true);
      },
      keepChanging(address) {
        from.current ??= window.location.href;
        // As long as the first step has not arrived, another would take its place: it must be a step itself.
        go(address, window.location.href === from.current);
      },
      settle() {
        from.current = null;
      },
    };
  }, [router]);
}
