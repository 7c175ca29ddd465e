"use client";

import { FileOutput } from "lucide-react";
import Link from "next/link";
import { parseAsString, useQueryState } from "nuqs";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Callout } from "@/components/ui/callout";
import { useAnnounce } from "@/components/ui/live-region";
import { PageHeader } from "@/components/ui/page-header";
import type { RuleChange } from "@/lib/client/factor/factor-queries";
import type { TriedRule } from "@/lib/client/factor/preview-factor-table";
import { ProblemError } from "@/lib/client/problem-error";
import type { FactorTableView } from "@/lib/schema/factor";
import { CellDrawer } from "./cell-drawer";
import { placeOf } from "./factor-cell";
import { FactorEmpty, isEmptyTable } from "./factor-empty";
import { FactorTable } from "./factor-table";
import type { JudgementStart } from "./judgement-start";
import { OtherIdeas } from "./other-ideas";
import { Reading } from "./reading";
import { Robustness } from "./robustness";
import { RulePanel } from "./rule-panel";
import { TableLegend } from "./table-legend";
import { TableWarnings } from "./table-warnings";
import { useFactorTable } from "./use-factor-table";
import { useFactorWords } from "./use-factor-words";
import { useTableKeys } from "./use-table-keys";
import { useTriedRule } from "./use-tried-rule";

interface FactorScreenProps {
  projectId: string;
  /** The table as the page was made, under the address's rule. */
  initial: FactorTableView;
  initialChange: RuleChange;
  /** The project's own rule. */
  saved: TriedRule;
}

/** The factor table with its rule, its evidence and its own doubts. */
export function FactorScreen({ projectId, initial, initialChange, saved }: FactorScreenProps) {
  const words = useFactorWords();
  const announce = useAnnounce();
  const screen = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const highest = Math.max(1, initial.basis.eligible);
  const tried = useTriedRule(saved, highest);
  const { table, isRecomputing, isStale, error, retry } = useFactorTable(
    projectId,
    useMemo(() => ({ table: initial, change: initialChange }), [initial, initialChange]),
    tried,
  );
  const [place, setPlace] = useQueryState("cell", parseAsString.withOptions({ history: "push", shallow: true }));
  const [lastPlace, setLastPlace] = useState<string | null>(place);
  const [judging, setJudging] = useState<JudgementStart | null>(null);
  const open = (next: string, value: JudgementStart | null = null) => {
    setJudging(value);
    setLastPlace(next);
    void setPlace(next);
  };
  const setBoth = (threshold: number) =>
    tried.tryRule(
      tried.rule.salienceThreshold === tried.rule.presenceThreshold
        ? { salienceThreshold: threshold, presenceThreshold: threshold }
        : { salienceThreshold: threshold },
    );
  useTableKeys({
    region: screen,
    threshold: { value: tried.rule.salienceThreshold, highest },
    onThreshold: setBoth,
    onJudge: (at, value) => open(at, { value }),
  });
  const kept = table.factors.filter((factor) => factor.kept).length;
  const lead = words("lead", { kept, total: table.factors.length });
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) announce(lead);
    isFirst.current = false;
  }, [lead, announce]);
  if (isEmptyTable(table)) return <FactorEmpty projectId={projectId} table={table} />;
  return (
    <div ref={screen}>
      <PageHeader
        title={words("title")}
        lead={lead}
        actions={
          table.abilities.includes("export:tables") ? (
            <Link href={`/projects/${projectId}/exports`} className={buttonStyles()}>
              <FileOutput aria-hidden="true" />
              {words("export.title")}
            </Link>
          ) : null
        }
      />
      <RulePanel
        table={table}
        rule={tried.rule}
        isTried={tried.isTried}
        isRecomputing={isRecomputing}
        onTry={tried.tryRule}
        onReset={tried.reset}
      />
      {error ? (
        <Callout
          tone="problem"
          live
          title={words("failed.title")}
          actions={<Button onClick={retry}>{words("failed.retry")}</Button>}
          className="mb-6"
        >
          {error instanceof ProblemError ? error.message : words("failed.safe")} {words("failed.stale")}
        </Callout>
      ) : null}
      <Reading table={table} />
      <FactorTable
        table={table}
        lastPlace={lastPlace}
        isStale={isStale}
        region={frame}
        onOpen={(codeId, caseId) => open(placeOf(codeId, caseId))}
      />
      <TableLegend table={table} />
      <TableWarnings warnings={table.warnings} isRecomputing={isRecomputing || isStale} />
      <Robustness
        projectId={projectId}
        table={table}
        change={tried.change}
        since={initial.basis.asOf}
        onThreshold={setBoth}
      />
      <OtherIdeas ideas={table.otherIdeas} />
      <CellDrawer
        projectId={projectId}
        table={table}
        change={tried.change}
        place={place}
        judging={judging}
        frame={frame}
        onPlace={(next) => open(next)}
        onClose={() => void setPlace(null)}
      />
    </div>
  );
}
