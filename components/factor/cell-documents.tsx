"use client";

import { Plus, X } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import { useCellActs } from "@/lib/client/factor/use-cell-acts";
import type { FactorTableView } from "@/lib/schema/factor";
import type { FactorCellDetail } from "@/lib/schema/factor-cell";
import { CellPart } from "./cell-part";
import { EvidenceForm } from "./evidence-form";
import { useFactorWords } from "./use-factor-words";

interface CellDocumentsProps {
  projectId: string;
  table: FactorTableView;
  detail: FactorCellDetail;
}

/** Documents behind the cell: what each says, where, and whether it is a second source at all. */
export function CellDocuments({ projectId, table, detail }: CellDocumentsProps) {
  const words = useFactorWords();
  const toast = useToast();
  const { codeId, caseId, documents } = detail;
  const { unlinkDocument } = useCellActs({ projectId, codeId, caseId });
  const [isAdding, setAdding] = useState(false);
  const canLink = detail.abilities.includes("evidence:link");
  const unlink = (evidenceId: string, version: number) =>
    unlinkDocument.mutate(
      { evidenceId, version },
      {
        onSuccess: () => toast.show({ text: words("evidence.removed") }),
        onError: (error) => toast.show({ text: words("evidence.failed"), detail: error.message, tone: "problem" }),
      },
    );
  return (
    <CellPart title={words("drawer.documents")} note={documents.length > 0 ? String(documents.length) : undefined}>
      {documents.length === 0 ? <p className="text-base text-faint">{words("drawer.noDocuments")}</p> : null}
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {documents.map((item) => (
          <li key={item.id} className="flex gap-2">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-baseline gap-x-2 text-base text-ink">
                <Badge>{words(`cell.${item.value}`)}</Badge>
                <span>{item.citation}</span>
                {item.locator === "" ? null : <span className="text-muted">{item.locator}</span>}
              </p>
              {item.quotation === "" ? null : (
                <blockquote dir="auto" className="reading m-0 mt-1 text-[0.9375rem] text-ink leading-6">
                  {item.quotation}
                </blockquote>
              )}
              {item.passage ? (
                <Link className="text-sm" href={`/projects/${projectId}/sources/${item.sourceId}?evidence=${item.id}`}>
                  {words("drawer.openDocument")}
                </Link>
              ) : null}
              {item.hasIntervieweeAuthor ? (
                <p className="mt-0.5 text-warn text-xs">{words("drawer.byInterviewee")}</p>
              ) : null}
            </div>
            {item.abilities.includes("evidence:link") ? (
              <IconButton
                size="sm"
                label={words("evidence.remove", { citation: item.citation })}
                busy={unlinkDocument.isPending && unlinkDocument.variables.evidenceId === item.id}
                onClick={() => unlink(item.id, item.version)}
              >
                <X aria-hidden="true" />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <EvidenceForm projectId={projectId} table={table} detail={detail} onDone={() => setAdding(false)} />
      ) : canLink ? (
        <Button size="sm" className="mt-3" onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" />
          {words("evidence.add")}
        </Button>
      ) : null}
    </CellPart>
  );
}
