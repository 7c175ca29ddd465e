"use client";

import { type RefObject, useEffect, useState } from "react";

/** How far before it comes into the window something is drawn. */
const AHEAD = "1200px 0px";

/**
 * Has an element come near the window, or is the page printed? Once it has it stays so.
 * @param isNearFirst drawn from the start, on the server too
 */
export const useNear = (element: RefObject<Element | null>, isNearFirst: boolean): boolean => {
  const [isNear, setNear] = useState(isNearFirst);
  useEffect(() => {
    if (isNear || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: AHEAD },
    );
    const print = () => setNear(true);
    observer.observe(element.current);
    window.addEventListener("beforeprint", print);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", print);
    };
  }, [element, isNear]);
  return isNear;
};
