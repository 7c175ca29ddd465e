"use client";

import { BookMarked, List, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { useCoding } from "./coding-context";

/** On a narrow screen: the codebook, the codings and undo within reach of the thumb. A chosen passage takes its place. */
export function MobileDock() {
  const t = useTranslations("coding");
  const { passage, acts, overlay, layout, isReading, study } = useCoding();
  const chosen = useSyncExternalStore(passage.subscribe, passage.get, () => null);
  if ((chosen && !overlay) || isReading) return null;
  const toggle = (kind: "codes" | "codings") => () => acts.setOverlay(overlay?.kind === kind ? null : { kind });
  return (
    <nav
      aria-label={t("dock.label")}
      data-no-print
      className="fixed inset-x-0 bottom-0 z-(--z-popup) flex items-center justify-around gap-2 border-line border-t bg-raised px-3 py-1.5 lg:hidden"
    >
      <Button variant="ghost" size="lg" aria-expanded={overlay?.kind === "codes"} onClick={toggle("codes")}>
        <BookMarked aria-hidden="true" />
        {t("codes.label")}
      </Button>
      <Button variant="ghost" size="lg" aria-expanded={overlay?.kind === "codings"} onClick={toggle("codings")}>
        <List aria-hidden="true" />
        {t("list.count", { count: layout.placed.length })}
      </Button>
      {study.canCode ? (
        <Button variant="ghost" size="lg" aria-label={t("undo")} onClick={acts.undo}>
          <Undo2 aria-hidden="true" />
        </Button>
      ) : null}
    </nav>
  );
}
