"use client";

import { BookMarked, ChevronUp, Columns2, List, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { closePane, openPane } from "./beside/open-pane";
import { CodeNumber } from "./code-number";
import { useCoding } from "./coding-context";

/** What the focused coding says, in one line; a press opens all of it. */
function FocusedLine() {
  const t = useTranslations("coding");
  const { focused, study, words, acts } = useCoding();
  const numbered = focused && study.codeById.get(focused.view.codeId);
  if (!focused || !numbered) return null;
  return (
    <button
      type="button"
      aria-label={t("dock.open", { code: numbered.code.name, chips: words.chipLine(focused.view.stances) })}
      onClick={() => acts.setOverlay({ kind: "codings" })}
      className="flex min-h-11 w-full items-center gap-2 border-line border-b px-2 text-left text-base"
    >
      <CodeNumber numbered={numbered} />
      <span className="min-w-0 flex-1 truncate">{numbered.code.name}</span>
      <span className="max-w-32 shrink-0 truncate text-muted text-sm">{words.chipLine(focused.view.stances)}</span>
      <ChevronUp aria-hidden="true" className="size-4 shrink-0 text-faint" />
    </button>
  );
}

/** On a narrow screen: the codebook, the codings and undo within reach of the thumb. A chosen passage takes its place. */
export function MobileDock() {
  const t = useTranslations("coding");
  const coding = useCoding();
  const { passage, acts, overlay, all, isReading, study, view } = coding;
  const chosen = useSyncExternalStore(passage.subscribe, passage.get, () => null);
  if ((chosen && !overlay) || isReading) return null;
  const toggle = (kind: "codes" | "codings") => () => acts.setOverlay(overlay?.kind === kind ? null : { kind });
  return (
    <nav
      aria-label={t("dock.label")}
      data-no-print
      className="fixed inset-x-0 bottom-0 z-(--z-popup) border-line border-t bg-raised px-3 py-1 lg:hidden"
    >
      {overlay || view.beside ? null : <FocusedLine />}
      <div className="flex items-center justify-around gap-2">
        <Button variant="ghost" size="lg" aria-expanded={overlay?.kind === "codes"} onClick={toggle("codes")}>
          <BookMarked aria-hidden="true" />
          {t("codes.label")}
        </Button>
        <Button variant="ghost" size="lg" aria-expanded={overlay?.kind === "codings"} onClick={toggle("codings")}>
          <List aria-hidden="true" />
          {t("list.count", { count: all.length })}
        </Button>
        <Button
          variant="ghost"
          size="lg"
          aria-label={t("beside.open")}
          aria-pressed={view.beside !== null}
          onClick={() => (view.beside ? closePane(coding) : openPane(coding))}
        >
          <Columns2 aria-hidden="true" />
        </Button>
        {study.canCode ? (
          <Button variant="ghost" size="lg" aria-label={t("undo")} onClick={acts.undo}>
            <Undo2 aria-hidden="true" />
          </Button>
        ) : null}
      </div>
    </nav>
  );
}
