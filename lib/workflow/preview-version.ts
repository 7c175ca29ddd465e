import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SequenceDiffer } from "../domain/transcript/diff-texts";
import type { VersionPreviewView } from "../schema/transcript-version";
import type { ProjectScope } from "../server/scope";
import { planVersion } from "./plan-version";
import { presentPlan } from "./present-plan";
import type { VersionCorrection } from "./settle-version";

/**
 * Says what a correction would do to the text and to everybody's codings. It is decided by the function that stores a
 * version, and nothing is stored.
 */
export const previewVersion = async (
  scope: ProjectScope<"transcript:import" | "transcript:read" | "project:read">,
  context: WriteContext,
  differ: SequenceDiffer,
  change: { readonly transcriptId: string; readonly expectedVersion: number; readonly correction: VersionCorrection },
): Promise<Result<VersionPreviewView, Refusal>> =>
  transact(scope, context, async (write) => {
    const plan = await planVersion(scope, write, differ, change);
    if (!plan.ok) return { refusal: plan.reason };
    const turns = plan.value.settled.turns.map(({ start, role, intervieweeId, startMs }, index) => ({
      start,
      role,
      intervieweeId,
      speaker: plan.value.whole.turns[index]?.speaker ?? "",
      startMs,
    }));
    return { unchanged: { ...presentPlan(plan.value), steps: [...plan.value.settled.steps], turns } };
  });
