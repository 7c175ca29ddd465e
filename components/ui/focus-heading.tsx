"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** After navigation to another page the focus goes to its heading, as it would on a page load with a screen reader. */
export function FocusHeading() {
  const path = usePathname();
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    const heading = document.querySelector<HTMLElement>("[data-page-heading]") ?? document.getElementById("main");
    heading?.focus({ preventScroll: true });
  }, [path]);
  return null;
}
