"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { MemoButton } from "@/components/memo/memo-button";
import { Drawer } from "@/components/ui/drawer";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { ValueMark } from "@/components/ui/value-mark";
import { factorCellQuery, type RuleChange } from "@/lib/client/factor/factor-queries";
import { useWordsEpoch } from "@/lib/client/live/live-context";
import { ProblemError } from "@/lib/client/problem-error";
import { describeCell } from "@/lib/exchange/factor-table/describe-cell";
import type { FactorTableView } from "@/lib/schema/factor";
import { CellEvidence } from "./cell-evidence";
import { placeOf } from "./factor-cell";
import type { JudgementStart } from "./judgement-start";
import { useFactorWords } from "./use-factor-words";

interface CellDrawerProps {
  projectId: string;
  table: FactorTableView;
  change: RuleChange;
  /** The open cell; null or an unknown one keeps the drawer closed. */
  place: string | null;
  judging: JudgementStart | null;
  /** Where the cells are, so that the focus returns to the one that was open. */
  frame: RefObject<HTMLElement | null>;
  onPlace: (place: string) => void;
  onClose: () => void;
}

/** What stands behind one cell, beside the table. Esc closes it and the focus returns to the cell. */
export function CellDrawer({ projectId, table, change, place, judging, frame, onPlace, onClose }: CellDrawerProps) {
  const words = useFactorWords();
  // After a withdrawal no quote stays until it has been read again.
  const epoch = useWordsEpoch();
  const opened = place !== null && table.cells.some((entry) => placeOf(entry.codeId, entry.caseId) === place);
  // While the drawer slides away it still shows the cell that it leaves.
  const [seen, setSeen] = useState(place);
  if (opened && seen !== place) setSeen(place);
  const cell = table.cells.find((entry) => placeOf(entry.codeId, entry.caseId) === (opened ? place : seen));
  const content = useRef<HTMLDivElement>(null);
  const origin = useRef<HTMLElement | null>(null);
  if (cell)
    origin.current = frame.current?.querySelector(`[data-place="${placeOf(cell.codeId, cell.caseId)}"]`) ?? null;
  const factor = table.factors.find((entry) => entry.codeId === cell?.codeId);
  const at = table.cases.findIndex((entry) => entry.id === cell?.caseId);
  const comparedCase = table.cases[at];
  const title = factor && comparedCase ? words("drawer.title", { factor: factor.name, case: comparedCase.name }) : "";
  const beside = (step: number) => {
    const next = table.cases[at + step];
    return factor && next ? placeOf(factor.codeId, next.id) : null;
  };
  const step = (to: string | null, label: string, icon: typeof ChevronLeft) => {
    const Icon = icon;
    return (
      <IconButton size="sm" label={label} disabled={to === null} onClick={() => to && onPlace(to)}>
        <Icon aria-hidden="true" />
      </IconButton>
    );
  };
  const reading = cell ? describeCell(words, cell, table.settings) : null;
  return (
    <Drawer
      open={opened}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      description={
        reading ? (
          <ValueMark
            value={reading.value}
            label={reading.label}
            note={[reading.note, reading.dissent, ...reading.mixed].filter(Boolean).join(" · ") || undefined}
            basis={reading.basis ?? undefined}
            basisLabel={reading.basisLabel ?? undefined}
          />
        ) : null
      }
      closeLabel={words("drawer.close")}
      actions={
        <>
          {cell ? (
            <MemoButton
              key={placeOf(cell.codeId, cell.caseId)}
              projectId={projectId}
              subject={{ kind: "cell", codeId: cell.codeId, caseId: cell.caseId }}
              about={title}
            />
          ) : null}
          {step(beside(-1), words("drawer.previous"), ChevronLeft)}
          {step(beside(1), words("drawer.next"), ChevronRight)}
        </>
      }
      initialFocus={content}
      finalFocus={origin}
    >
      <div ref={content} tabIndex={-1} className="outline-none">
        {cell && factor ? (
          <CellContent
            key={`${placeOf(cell.codeId, cell.caseId)} ${epoch}`}
            {...{ projectId, table, change, judging }}
            codeId={cell.codeId}
            caseId={cell.caseId}
          />
        ) : null}
      </div>
    </Drawer>
  );
}

interface CellContentProps {
  projectId: string;
  table: FactorTableView;
  change: RuleChange;
  judging: JudgementStart | null;
  codeId: string;
  caseId: string;
}

function CellContent({ projectId, table, change, judging, codeId, caseId }: CellContentProps) {
  const words = useFactorWords();
  const errors = useTranslations("errors.page");
  const query = useQuery({
    ...factorCellQuery(projectId, change, codeId, caseId),
    placeholderData: keepPreviousData,
  });
  if (query.data) {
    return <CellEvidence projectId={projectId} table={table} detail={query.data} judging={judging} />;
  }
  if (query.isError) {
    const refused = query.error instanceof ProblemError ? query.error : null;
    return (
      <ErrorState
        compact
        title={words("drawer.failed")}
        safe={refused ? refused.message : words("failed.safe")}
        todo={words("failed.todo")}
        {...(refused?.problem.requestId ? { idLabel: errors("id"), id: refused.problem.requestId } : {})}
      />
    );
  }
  return <Skeleton lines={9} />;
}
