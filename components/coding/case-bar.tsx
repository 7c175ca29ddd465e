"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/cn";
import { toggleCase } from "@/lib/client/coding/case-choice";
import { useCoding } from "./coding-context";

const CaseBarTools = dynamic(() => import("./case-bar-tools").then((module) => module.CaseBarTools), { ssr: false });

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
  const { study, caseChoice, acts, chord, words } = useCoding();
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
      {/* Their room is kept until they come. */}
      <div className="flex h-8 min-w-16 shrink-0 items-center justify-end md:min-w-32 lg:min-w-48 xl:min-w-40">
        <CaseBarTools />
      </div>
    </div>
  );
}
