import type { CarriedCodingView, VersionPreviewView } from "../schema/transcript-version";
import type { CarriedPlan } from "./carry-codings";
import type { VersionPlan } from "./plan-version";

const presentOne = ({ coding, outcome, reason, row }: CarriedPlan): CarriedCodingView => ({
  id: coding.id,
  codeId: coding.codeId,
  coderId: coding.coderId,
  outcome,
  reason,
  before: coding.exact,
  start: row?.start ?? null,
  end: row?.end ?? null,
  exact: row?.exact ?? null,
  creditsOthers: row?.intervieweeIds.some((id) => !coding.intervieweeIds.includes(id)) ?? false,
});

/**
 * What a planned version does, as its corrector may know it: codings that the corrector may not read, and removed ones, are
 * carried on and not told.
 */
export const presentPlan = (plan: VersionPlan): Omit<VersionPreviewView, "steps" | "turns"> => {
  const { whole, base, changes } = plan;
  const told = plan.carried.filter(({ coding }) => coding.isReadable && !coding.isDeleted);
  const countOf = (outcome: CarriedPlan["outcome"]) => told.filter((item) => item.outcome === outcome).length;
  return {
    transcriptId: plan.transcriptId,
    baseVersion: base.number,
    codePointCount: whole.text.length,
    wordCount: plan.wordCount,
    turnCount: whole.turns.length,
    changes,
    codings: {
      unmoved: countOf("unmoved"),
      moved: countOf("moved"),
      textChanged: countOf("textChanged"),
      needsDecision: countOf("needsDecision"),
    },
    items: told.filter((item) => item.outcome !== "unmoved").map(presentOne),
  };
};
