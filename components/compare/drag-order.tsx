"use client"; // dragging needs the pointer; the links beside each plan do the same without it

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Lets the items of a list (`data-slug` each) be dragged into another order.
 *
 * @param address where the order is shown, with `SLUGS` in the place of the slugs.
 */
export function DragOrder({ listId, address }: { listId: string; address: string }) {
  const router = useRouter();

  useEffect(() => {
    const list = document.getElementById(listId);
    if (!list) return;
    const items = () => [...list.querySelectorAll<HTMLElement>("[data-slug]")];
    // What is under the pointer may be part of a drawing, which is no HTML element.
    const itemOf = ({ target }: DragEvent) =>
      target instanceof Element ? target.closest<HTMLElement>("[data-slug]") : null;
    let dragged: HTMLElement | null = null;

    const onStart = (event: DragEvent) => {
      dragged = itemOf(event);
      dragged?.setAttribute("data-dragged", "");
    };
    const onOver = (event: DragEvent) => {
      if (dragged) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      const target = itemOf(event);
      if (!dragged || !target || target === dragged) return;
      const order = items();
      const [from, to] = [order.indexOf(dragged), order.indexOf(target)];
      order.splice(from, 1);
      order.splice(to, 0, dragged);
      router.push(address.replace("SLUGS", order.map((item) => item.dataset.slug).join(",")), { scroll: false });
    };
    const onEnd = () => {
      dragged?.removeAttribute("data-dragged");
      dragged = null;
    };

    for (const item of items()) item.draggable = true;
    list.addEventListener("dragstart", onStart);
    list.addEventListener("dragover", onOver);
    list.addEventListener("drop", onDrop);
    list.addEventListener("dragend", onEnd);
    return () => {
      list.removeEventListener("dragstart", onStart);
      list.removeEventListener("dragover", onOver);
      list.removeEventListener("drop", onDrop);
      list.removeEventListener("dragend", onEnd);
    };
  });

  return null;
}
