import { lockCodingsToCarry } from "../data/coding-carry";
import { lockIntervieweesShared } from "../data/interviewee-lock";
import type { WriteTransaction } from "../data/transaction";
import { findTranscript } from "../data/transcript";
import { findTranscriptStanding } from "../data/transcript-standing";
import { type HeldTranscript, lockTranscript, readWholeTurns } from "../data/version-hold";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { type CorrectionSummary, describeCorrection } from "../domain/transcript/describe-correction";
import type { SequenceDiffer } from "../domain/transcript/diff-texts";
import { measureWords } from "../domain/transcript/measure-words";
import type { SettledCorrection } from "../domain/transcript/settle-correction";
import type { VersionBase } from "../domain/transcript/version-turn";
import type { TranscriptView } from "../schema/transcript";
import type { ProjectScope } from "../server/scope";
import { type CarriedPlan, carryCodings } from "./carry-codings";
import { permitsOnInterview } from "./permits-on-interview";
import { refuseUnreadable } from "./refuse-unreadable";
import { settleVersion, type VersionCorrection } from "./settle-version";
import { settleVoices } from "./settle-voices";
import { type WholeVersion, wholeVersion } from "./whole-version";

/** The next version of a transcript, decided and not stored. */
export interface VersionPlan {
  readonly transcriptId: string;
  readonly base: HeldTranscript;
  readonly settled: SettledCorrection;
  readonly changes: CorrectionSummary;
  readonly whole: WholeVersion;
  readonly wordCount: number;
  readonly carried: readonly CarriedPlan[];
}

const asBase = (view: TranscriptView): VersionBase => ({
  text: view.text,
  turns: view.turns.map(({ index, speaker, role, intervieweeId, start, end, startMs, isMasked }) => ({
    index,
    speaker,
    role,
    intervieweeId,
    start,
    end,
    startMs,
    isMasked,
  })),
});

/**
 * Decides the next version of a transcript and what becomes of every coding of it, holding people, transcript and codings
 * until the transaction ends. Correcting a text is part of bringing it in: the interviewer of the interview and an owner who
 * may read it (`transcript:import`; trust, section 2), never a coder. The words of people whom the corrector may not read
 * are carried on untouched and unread.
 */
export const planVersion = async (
  scope: ProjectScope<"transcript:import" | "transcript:read" | "project:read">,
  write: WriteTransaction,
  differ: SequenceDiffer,
  change: {
    readonly transcriptId: string;
    readonly expectedVersion: number;
    readonly correction: VersionCorrection;
  },
): Promise<Result<VersionPlan, Refusal>> => {
  const { transcriptId } = change;
  const standing = await findTranscriptStanding(scope, transcriptId, write.sql);
  if (!standing || !(await permitsOnInterview(scope, write.sql, "transcript:import", standing.isInterviewer)))
    return refuse({ code: "not_found" });
  const people = await lockIntervieweesShared(
    scope,
    write,
    standing.people.map((person) => person.id),
  );
  const base = await lockTranscript(scope, write, transcriptId);
  const view = await findTranscript(scope, transcriptId, null, write.sql);
  if (!base || !view) return refuse(await refuseUnreadable(scope, transcriptId, write.sql));
  if (base.number !== change.expectedVersion) return refuse({ code: "stale_version", current: view });
  const correction = settleVoices(change.correction, people);
  if (!correction.ok) return correction;
  const settled = settleVersion(asBase(view), correction.value, differ);
  if (!settled.ok) return settled;
  const turns = await readWholeTurns(scope, write, base.versionId);
  const whole = wholeVersion(view, turns, settled.value, people);
  const codings = await lockCodingsToCarry(scope, write, { transcriptId, versionId: base.versionId });
  const carried = carryCodings(codings, whole);
  return accept({
    transcriptId,
    base,
    settled: settled.value,
    changes: describeCorrection({ text: view.text, turns }, whole, settled.value.steps),
    whole,
    wordCount: measureWords(whole.text.text),
    carried,
  });
};
