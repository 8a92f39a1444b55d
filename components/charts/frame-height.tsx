"use client"; // only the browser knows how high the page has become

import { useEffect, useRef } from "react";

/**
 * Tells the page that frames this one how high the element around it is, whenever that changes, so that nothing lies
 * below an inner scroll.
 */
export function FrameHeight() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const whole = mark.current?.parentElement;
    if (window.parent === window || !whole) return;
    const tell = () => {
      // The height says nothing of the reader: any page may know it.
      window.parent.postMessage({ napAtlasHeight: Math.ceil(whole.getBoundingClientRect().height) }, "*");
    };
    const observer = new ResizeObserver(tell);
    observer.observe(whole);
    tell();
    return () => observer.disconnect();
  }, []);
  return <span ref={mark} hidden />;
}
