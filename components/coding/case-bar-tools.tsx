"use client";

import { BookOpenText, Columns2, List, Redo2, Search, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { useShownKey } from "@/lib/client/use-keymap";
import { closePane, openPane } from "./beside/open-pane";
import { useCoding } from "./coding-context";

/** Undo, redo, search, reading mode, the second pane, and the codings where they have no column of their own. */
export function CaseBarTools() {
  const t = useTranslations("coding");
  const coding = useCoding();
  const { study, acts, isReading, overlay, view } = coding;
  const keys = {
    undo: useShownKey("undo"),
    redo: useShownKey("redo"),
    find: useShownKey("find"),
    reading: useShownKey("readingMode"),
    beside: useShownKey("sidePane"),
  };
  return (
    <>
      {study.canCode ? (
        <span className="hidden items-center md:flex">
          <IconButton label={t("undo")} keys={keys.undo} onClick={acts.undo}>
            <Undo2 aria-hidden="true" />
          </IconButton>
          <IconButton label={t("redo")} keys={keys.redo} onClick={acts.redo}>
            <Redo2 aria-hidden="true" />
          </IconButton>
        </span>
      ) : null}
      <IconButton
        label={t("find.open")}
        keys={keys.find}
        aria-pressed={overlay?.kind === "find"}
        onClick={() => acts.setOverlay(overlay?.kind === "find" ? null : { kind: "find" })}
      >
        <Search aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t("reading.label")}
        keys={keys.reading}
        aria-pressed={isReading}
        onClick={() => acts.setReading(!isReading)}
        className={isReading ? "bg-accent-soft text-accent" : undefined}
      >
        <BookOpenText aria-hidden="true" />
      </IconButton>
      <span className="hidden lg:inline-flex">
        <IconButton
          label={t("beside.open")}
          keys={keys.beside}
          aria-pressed={view.beside !== null && !isReading}
          onClick={() => (view.beside && !isReading ? closePane(coding) : openPane(coding))}
          className={view.beside && !isReading ? "bg-accent-soft text-accent" : undefined}
        >
          <Columns2 aria-hidden="true" />
        </IconButton>
      </span>
      <span className={cn("hidden lg:inline-flex", view.beside ? "min-[110rem]:hidden" : "xl:hidden")}>
        <IconButton
          label={t("list.open")}
          aria-expanded={overlay?.kind === "codings"}
          onClick={() => acts.setOverlay(overlay?.kind === "codings" ? null : { kind: "codings" })}
        >
          <List aria-hidden="true" />
        </IconButton>
      </span>
    </>
  );
}
