"use client";

import { describeStep } from "@/lib/client/factor/describe-trace";
import { listNumbers } from "@/lib/exchange/factor-table/list-numbers";
import type { FactorTableView } from "@/lib/schema/factor";
import type { FactorCellDetail } from "@/lib/schema/factor-cell";
import { CellAsked } from "./cell-asked";
import { CellDocuments } from "./cell-documents";
import { CellJudgement } from "./cell-judgement";
import { CellPart } from "./cell-part";
import { CellPeople, type CellPerson } from "./cell-people";
import type { JudgementStart } from "./judgement-start";
import { useFactorWords } from "./use-factor-words";

interface CellEvidenceProps {
  projectId: string;
  table: FactorTableView;
  detail: FactorCellDetail;
  judging: JudgementStart | null;
}

const sides = ["present", "absent", "mixed", "relevant", "irrelevant"] as const;

/** Everything behind a cell: the rule's way to it, who says what in which words, documents, judgement, who was asked. */
export function CellEvidence({ projectId, table, detail, judging }: CellEvidenceProps) {
  const words = useFactorWords();
  const said = (side: (typeof sides)[number]): readonly CellPerson[] =>
    detail.people.filter((person) => person.side === side);
  const shown = sides.filter((side) => side === "present" || side === "absent" || said(side).length > 0);
  // A judgement in force, or one that is being written, decides the value and stands first; else the words do.
  const isJudged = detail.override !== null || judging !== null;
  const judgement = <CellJudgement projectId={projectId} detail={detail} start={judging} />;
  return (
    <>
      <CellPart title={words("drawer.rule")}>
        <ol className="m-0 flex list-none flex-col gap-1 p-0 text-base text-muted [&>li:last-child]:font-medium [&>li:last-child]:text-ink">
          {detail.trace.map((step) => {
            const sentence = describeStep(words, step);
            return <li key={sentence}>{sentence}</li>;
          })}
        </ol>
      </CellPart>
      {isJudged ? judgement : null}
      {shown.map((side) => (
        <CellPart
          key={side}
          title={words(`drawer.${side}`)}
          note={listNumbers(said(side).map(({ interviewee }) => interviewee.number))}
        >
          <CellPeople
            projectId={projectId}
            codeId={detail.codeId}
            people={said(side)}
            emptyText={words("drawer.nobody")}
          />
        </CellPart>
      ))}
      <CellDocuments projectId={projectId} table={table} detail={detail} />
      {isJudged ? null : judgement}
      {detail.generalClaims.length > 0 ? (
        <CellPart title={words("drawer.general")} note={words("drawer.generalWhy")}>
          <CellPeople
            projectId={projectId}
            codeId={detail.codeId}
            people={detail.generalClaims}
            emptyText={words("drawer.nobody")}
          />
        </CellPart>
      ) : null}
      <CellAsked table={table} detail={detail} />
      {detail.definition === "" ? null : (
        <CellPart title={words("drawer.definition")}>
          <p className="whitespace-pre-line text-base text-muted">{detail.definition}</p>
        </CellPart>
      )}
    </>
  );
}
