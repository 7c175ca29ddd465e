import { createHash } from "node:crypto";
import { storeCarried } from "../data/coding-carry";
import { type Outcome, transact, type WriteContext, type WriteTransaction } from "../data/transaction";
import { carryTranslation } from "../data/translation";
import { carryMarks, insertVersion } from "../data/version-write";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SequenceDiffer } from "../domain/transcript/diff-texts";
import type { VersionStoredView } from "../schema/transcript-version";
import type { ProjectScope } from "../server/scope";
import { planVersion, type VersionPlan } from "./plan-version";
import { presentPlan } from "./present-plan";
import { rederivePrompted } from "./rederive-prompted";
import type { VersionCorrection } from "./settle-version";

type Scope = ProjectScope<"transcript:import" | "transcript:read" | "project:read">;

const isSame = ({ settled, changes }: VersionPlan): boolean =>
  settled.steps.length === 0 && Object.values(changes).every((count) => count === 0);

const store = async (scope: Scope, write: WriteTransaction, plan: VersionPlan): Promise<Outcome<VersionStoredView>> => {
  const { transcriptId, base, whole } = plan;
  const number = base.number + 1;
  const sha256 = new Uint8Array(createHash("sha256").update(whole.text.text).digest());
  const versionId = await insertVersion(scope, write, {
    transcriptId,
    number,
    sha256,
    codePointCount: whole.text.length,
    wordCount: plan.wordCount,
    steps: whole.map.map(({ start, end, length }) => ({ start, end, length })),
    changes: plan.changes,
    turns: whole.turns.map(({ start, end, ...turn }) => ({ ...turn, startsAt: start, endsAt: end })),
  });
  await carryTranslation(scope, write, base.versionId, versionId);
  await carryMarks(scope, write, base.versionId, versionId, whole.turnOf);
  await storeCarried(
    scope,
    write,
    versionId,
    plan.carried.flatMap(({ row }) => row ?? []),
  );
  await rederivePrompted(scope, write, versionId);
  const shown = presentPlan(plan);
  return {
    value: { ...shown, version: number, sha256: Buffer.from(sha256).toString("hex") },
    events: [
      {
        kind: "transcript.corrected",
        subjectKind: "transcript",
        subjectId: transcriptId,
        detail: { interviewId: base.interviewId, version: number, ...plan.changes, ...shown.codings },
      },
    ],
  };
};

/**
 * Stores a correction as the next version of a transcript and carries the codings of all coders in the same transaction. Older
 * versions stay as they are. A coding whose words are gone stays on them and goes to the repair list; it is never dropped or
 * moved silently. A correction that changes nothing stores nothing.
 */
export const storeVersion = async (
  scope: Scope,
  context: WriteContext,
  differ: SequenceDiffer,
  change: { readonly transcriptId: string; readonly expectedVersion: number; readonly correction: VersionCorrection },
): Promise<Result<VersionStoredView, Refusal>> =>
  transact(scope, context, async (write) => {
    const plan = await planVersion(scope, write, differ, change);
    if (!plan.ok) return { refusal: plan.reason };
    if (isSame(plan.value)) return { refusal: { code: "nothing_changed" } };
    return store(scope, write, plan.value);
  });
