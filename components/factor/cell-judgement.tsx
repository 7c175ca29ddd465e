"use client";

import { PenLine } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useCellActs } from "@/lib/client/factor/use-cell-acts";
import type { FactorCellDetail } from "@/lib/schema/factor-cell";
import { CellPart } from "./cell-part";
import { JudgementCard } from "./judgement-card";
import { JudgementForm } from "./judgement-form";
import { JudgementHistory } from "./judgement-history";
import type { JudgementStart } from "./judgement-start";
import { useFactorWords } from "./use-factor-words";

interface CellJudgementProps {
  projectId: string;
  detail: FactorCellDetail;
  start: JudgementStart | null;
}

/** A researcher's value beside the derived one: shown with its reason, given, changed, taken back; earlier ones below. */
export function CellJudgement({ projectId, detail, start }: CellJudgementProps) {
  const words = useFactorWords();
  const toast = useToast();
  const canJudge = detail.abilities.includes("override:set");
  const [form, setForm] = useState<JudgementStart | null>(canJudge ? start : null);
  const { codeId, caseId, override } = detail;
  const { removeJudgement } = useCellActs({ projectId, codeId, caseId });
  const earlier = detail.history.filter((entry) => entry.endedAt !== null);
  if (!canJudge && !override && earlier.length === 0) return null;
  const takeBack = () =>
    removeJudgement.mutate(undefined, {
      onSuccess: () => toast.show({ text: words("judgement.removed") }),
      onError: (error) => toast.show({ text: words("judgement.failed"), detail: error.message, tone: "problem" }),
    });
  const open = () => setForm({ value: override?.value ?? (detail.value === "unknown" ? "yes" : detail.value) });
  return (
    <CellPart title={words("judgement.heading")}>
      {override && !form ? <JudgementCard override={override} derived={detail.derived.value} /> : null}
      {form ? (
        <JudgementForm
          projectId={projectId}
          detail={detail}
          start={form}
          onDone={() => setForm(null)}
          onCancel={() => setForm(null)}
        />
      ) : (
        <>
          {override ? null : <p className="mb-2.5 text-base text-muted">{words("judgement.explain")}</p>}
          {canJudge ? (
            <div className="flex flex-wrap gap-2">
              <Button size="sm" onClick={open}>
                <PenLine aria-hidden="true" />
                {words(override ? "judgement.change" : "judgement.give")}
              </Button>
              {override ? (
                <Button size="sm" variant="ghost" busy={removeJudgement.isPending} onClick={takeBack}>
                  {words("judgement.remove")}
                </Button>
              ) : null}
            </div>
          ) : (
            <p className="text-faint text-sm">{words("judgement.propose")}</p>
          )}
        </>
      )}
      {earlier.length > 0 ? <JudgementHistory entries={earlier} /> : null}
    </CellPart>
  );
}
