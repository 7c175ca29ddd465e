"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useLeaveWarning } from "@/components/import/use-leave-warning";

/**
 * Asks before corrections are lost: when the page is left or reloaded, and when a link leads elsewhere inside. They are not
 * kept in the browser, because interview text is never stored there.
 */
export const useLeaveGuard = (isNeeded: boolean): void => {
  const t = useTranslations("prepare");
  useLeaveWarning(isNeeded);
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!link || link.getAttribute("target") === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (window.confirm(t("leave"))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("click", ask, { capture: true });
    return () => document.removeEventListener("click", ask, { capture: true });
  }, [isNeeded, t]);
};
