"use client";

import { ArrowDown, ArrowLeft, ArrowUp, IndentDecrease, IndentIncrease, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MemoButton } from "@/components/memo/memo-button";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CodeSwatch } from "@/components/ui/code-swatch";
import { IconButton } from "@/components/ui/icon-button";
import type { TreeMove, TreeRow } from "@/lib/client/codebook/code-tree";
import type { CodeView } from "@/lib/schema/codebook";
import { lookOf } from "./code-names";

interface CodeDetailProps {
  projectId: string;
  row: TreeRow<CodeView>;
  number: number;
  /** How often it was used, with the way to the passages. */
  usage: ReactNode;
  /** Back to the list where both do not fit beside each other. */
  onBack: () => void;
  acts: { move: (way: TreeMove) => void; addBelow: () => void; remove: () => void } | null;
  /** Acts that ask something first: merge, split; and the history. */
  furtherActs: ReactNode;
  children: ReactNode;
}

/** One code: its head with what can be done to it, and below its fields or its text. */
export function CodeDetail({ projectId, row, number, usage, onBack, acts, furtherActs, children }: CodeDetailProps) {
  const t = useTranslations("codebook");
  const { code, place, siblingCount, level } = row;
  return (
    <article aria-labelledby="code-heading">
      <Button variant="ghost" size="sm" onClick={onBack} className="mb-2 -ml-2 lg:hidden">
        <ArrowLeft aria-hidden="true" />
        {t("backToList")}
      </Button>
      <header className="mb-5 border-line border-b pb-4">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0">
            <h2 id="code-heading" tabIndex={-1} className="flex items-center gap-2.5 text-xl">
              <CodeSwatch {...lookOf(code.colour)} />
              <span className="min-w-0 [overflow-wrap:anywhere]">{code.name}</span>
            </h2>
            <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
              <Badge tone={code.isFactor ? "accent" : "neutral"}>{t(code.isFactor ? "factor" : "notFactor")}</Badge>
              {usage}
              <span>{t("number", { number })}</span>
              <span>{t(code.prompted ? "prompted" : "unprompted")}</span>
            </p>
          </div>
          <div className="flex flex-wrap gap-0.5">
            <MemoButton projectId={projectId} subject={{ kind: "code", codeId: code.id }} about={code.name} size="md" />
            {acts ? (
              <>
                <IconButton label={t("act.up")} disabled={place === 1} onClick={() => acts.move("up")}>
                  <ArrowUp aria-hidden="true" />
                </IconButton>
                <IconButton label={t("act.down")} disabled={place === siblingCount} onClick={() => acts.move("down")}>
                  <ArrowDown aria-hidden="true" />
                </IconButton>
                <IconButton label={t("act.in")} disabled={place === 1} onClick={() => acts.move("in")}>
                  <IndentIncrease aria-hidden="true" />
                </IconButton>
                <IconButton label={t("act.out")} disabled={level === 1} onClick={() => acts.move("out")}>
                  <IndentDecrease aria-hidden="true" />
                </IconButton>
                <IconButton label={t("act.addBelow")} onClick={acts.addBelow}>
                  <Plus aria-hidden="true" />
                </IconButton>
                <IconButton label={t("act.remove")} keys="Delete" onClick={acts.remove}>
                  <Trash2 aria-hidden="true" />
                </IconButton>
              </>
            ) : null}
          </div>
        </div>
        <div className="mt-3 flex flex-wrap gap-1.5">{furtherActs}</div>
      </header>
      {children}
    </article>
  );
}
