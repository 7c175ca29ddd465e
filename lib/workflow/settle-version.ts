import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { diffTexts, type SequenceDiffer } from "../domain/transcript/diff-texts";
import { inferVoices } from "../domain/transcript/infer-voices";
import { mapPosition } from "../domain/transcript/map-position";
import { measureSteps } from "../domain/transcript/measure-steps";
import {
  type CorrectionRefusal,
  type SettledCorrection,
  settleCorrection,
} from "../domain/transcript/settle-correction";
import type { SpeakerAssignment } from "../domain/transcript/speaker-assignment";
import type { TextStep } from "../domain/transcript/text-step";
import type { TranscriptReading } from "../domain/transcript/transcript-reading";
import type { CorrectedTurn, VersionBase } from "../domain/transcript/version-turn";

/** A correction as it was handed in. A reading without speakers, and `plain`, are the words alone. */
export type VersionCorrection =
  | { readonly kind: "steps"; readonly steps: readonly TextStep[]; readonly turns: readonly CorrectedTurn[] | null }
  | {
      readonly kind: "text";
      readonly plain: string | null;
      readonly reading: TranscriptReading;
      readonly speakers: Readonly<Record<string, SpeakerAssignment>>;
    };

const refusalOf = (reason: CorrectionRefusal): Refusal => {
  if (reason === "transcript_too_long" || reason === "turn_masked") return { code: reason };
  if (reason === "text_empty") return { code: "file_empty" };
  const field = reason === "turns_out_of_order" ? "turns" : "steps";
  return { code: "validation_failed", fields: { [field]: reason } };
};

/** How many lines of a text stand in the base as they are. */
const knownLines = (base: ReadonlySet<string>, text: string): number =>
  text.split("\n").filter((line) => line.trim() !== "" && base.has(line)).length;

/** Whether the lines are words alone: no speakers were found, or the base knows the lines better with what looks like labels. */
const isPlain = (base: VersionBase, plain: string | null, reading: TranscriptReading): boolean => {
  if (reading.confidence === 0) return true;
  if (plain === null) return false;
  const lines = new Set(base.text.split("\n"));
  return knownLines(lines, plain) > knownLines(lines, reading.text);
};

const readVoices = (
  base: VersionBase,
  steps: readonly TextStep[],
  reading: TranscriptReading,
  speakers: Readonly<Record<string, SpeakerAssignment>>,
): Result<readonly CorrectedTurn[], Refusal> => {
  const map = measureSteps(steps);
  const inferred = inferVoices(base.turns, map, reading.turns);
  const known = new Map(base.turns.map((turn) => [turn.speaker, turn]));
  const timeAt = new Map(base.turns.map((turn) => [mapPosition(map, turn.start, "end"), turn.startMs]));
  const silent = new Set<string>();
  const turns = reading.turns.map((turn): CorrectedTurn => {
    const named = Object.hasOwn(speakers, turn.speaker) ? speakers[turn.speaker] : undefined;
    const voice = named
      ? { role: named.role, intervieweeId: named.intervieweeId ?? null, speaker: turn.speaker }
      : (inferred.get(turn.speaker) ?? known.get(turn.speaker));
    if (!voice) silent.add(turn.speaker);
    return {
      start: turn.start,
      role: voice?.role ?? "other",
      intervieweeId: voice?.intervieweeId ?? null,
      speaker: voice?.speaker ?? turn.speaker,
      startMs: turn.startMs ?? timeAt.get(turn.start) ?? null,
    };
  });
  if (silent.size === 0) return accept(turns);
  const fields = Object.fromEntries([...silent].map((label) => [`speakers.${label}`, "speakers_needed"]));
  return refuse({ code: "speakers_needed", fields });
};

/**
 * Makes the next version of a text of what was handed in: steps as they are, a corrected text or file by comparing it with
 * the version. Labels of a file are whoever spoke most of their words, unless the sender names them; a label of new words
 * alone must be named (`speakers_needed`).
 */
export const settleVersion = (
  base: VersionBase,
  correction: VersionCorrection,
  differ: SequenceDiffer,
): Result<SettledCorrection, Refusal> => {
  const settle = (steps: readonly TextStep[], turns: readonly CorrectedTurn[] | null) => {
    const settled = settleCorrection(base, { steps, turns });
    return settled.ok ? settled : refuse(refusalOf(settled.reason));
  };
  if (correction.kind === "steps") return settle(correction.steps, correction.turns);
  const { plain, reading, speakers } = correction;
  if (isPlain(base, plain, reading)) return settle(diffTexts(base.text, plain ?? reading.text, differ), null);
  const steps = diffTexts(base.text, reading.text, differ);
  const turns = readVoices(base, steps, reading, speakers);
  return turns.ok ? settle(steps, turns.value) : turns;
};
