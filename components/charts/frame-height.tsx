"use client"; // only the browser knows how high the page has become

import { useEffect } from "react";

/** Tells the page that frames this one how high it is, whenever that changes, so that nothing lies below an inner scroll. */
export function FrameHeight() {
  useEffect(() => {
    if (window.parent === window) return;
    const tell = () => {
      // The height says nothing of the reader: any page may know it.
      window.parent.postMessage({ napAtlasHeight: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
    };
    const observer = new ResizeObserver(tell);
    observer.observe(document.body);
    tell();
    return () => observer.disconnect();
  }, []);
  return null;
}
