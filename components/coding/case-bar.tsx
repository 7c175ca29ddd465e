"use client";

import { BookOpenText, List, Redo2, Search, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { toggleCase } from "@/lib/client/coding/case-choice";
import { useShownKey } from "@/lib/client/use-keymap";
import { useCoding } from "./coding-context";

function Key({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="font-medium text-2xs text-faint tabular-nums">
      {children}
    </span>
  );
}

/** The cases that the next key speaks of: stays above the text and keeps its choice for this interview. */
export function CaseBar() {
  const t = useTranslations("coding");
  const { study, caseChoice, acts, chord, isReading, words, overlay } = useCoding();
  const keys = {
    undo: useShownKey("undo"),
    redo: useShownKey("redo"),
    find: useShownKey("find"),
    reading: useShownKey("readingMode"),
  };
  const isOpen = chord === "cases";
  return (
    <div
      data-no-print
      className="sticky top-(--shell-top) z-(--z-sticky) flex h-11 items-center gap-1 border-line border-b bg-surface/95 px-2 backdrop-blur-sm pointer-coarse:h-14"
    >
      <fieldset
        disabled={!study.canCode}
        aria-label={t("cases.label")}
        className={cn(
          "m-0 flex min-w-0 flex-1 items-center gap-1 overflow-x-auto border-0 p-0.5 [scrollbar-width:none]",
          isOpen && "rounded-md outline-2 outline-accent",
        )}
      >
        <span className="mr-1 hidden shrink-0 text-faint text-sm 2xl:inline">{t("cases.label")}</span>
        {study.cases.map((comparedCase, place) => (
          <Chip
            key={comparedCase.id}
            mark={place < 9 ? <Key>{String(place + 1)}</Key> : undefined}
            pressed={caseChoice.kind === "some" && caseChoice.caseIds.includes(comparedCase.id)}
            onToggle={() => acts.chooseCases(toggleCase(caseChoice, comparedCase.id, study.caseIds))}
            className="shrink-0"
          >
            <span title={comparedCase.name}>{comparedCase.shortName}</span>
          </Chip>
        ))}
        <Chip
          mark={<Key>0</Key>}
          pressed={caseChoice.kind === "general"}
          onToggle={() => acts.chooseCases({ kind: "general" })}
          className="shrink-0"
        >
          {t("cases.general")}
        </Chip>
        <Chip
          mark={<Key>a</Key>}
          pressed={caseChoice.kind === "all"}
          onToggle={() => acts.chooseCases({ kind: "all" })}
          className="shrink-0"
        >
          {t("cases.all")}
        </Chip>
      </fieldset>
      {isOpen || chord === "go" ? (
        <span
          role="status"
          className="absolute top-full left-3 mt-1 rounded-md border border-line bg-raised px-2.5 py-1 text-accent text-sm shadow-popup"
        >
          {t(isOpen ? "cases.chord" : "go.chord")}
        </span>
      ) : null}
      {study.canCode ? (
        <span className="hidden shrink-0 truncate text-faint text-sm 2xl:inline">
          {t("cases.next", {
            chip: t("chips.case", { stance: words.stance("present"), name: words.choice(caseChoice) }),
          })}
        </span>
      ) : null}
      <div className="flex shrink-0 items-center">
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
        <span className="hidden lg:inline-flex xl:hidden">
          <IconButton
            label={t("list.open")}
            aria-expanded={overlay?.kind === "codings"}
            onClick={() => acts.setOverlay(overlay?.kind === "codings" ? null : { kind: "codings" })}
          >
            <List aria-hidden="true" />
          </IconButton>
        </span>
      </div>
    </div>
  );
}
