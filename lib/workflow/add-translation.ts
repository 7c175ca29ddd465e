import { createHash } from "node:crypto";
import { lockIntervieweesShared } from "../data/interviewee-lock";
import { transact, type WriteContext } from "../data/transaction";
import { findTranscript } from "../data/transcript";
import { findTranscriptStanding } from "../data/transcript-standing";
import { findTranslation, insertTranslation } from "../data/translation";
import { lockTranscript } from "../data/version-hold";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import { alignTranslation } from "../domain/transcript/align-translation";
import { refusalOfReading } from "../policy/refusal-of-reading";
import type { TranslationStoredView } from "../schema/translation";
import type { ProjectScope } from "../server/scope";
import { permitsOnInterview } from "./permits-on-interview";

/** A translation as it was read: its turns with their labels, and the same words as one paragraph a turn. */
export interface ReadTranslation {
  readonly language: string;
  readonly note: string;
  readonly turns: readonly { readonly speaker: string; readonly text: string }[];
  /** The lines of the text, blank ones left out: what is taken where nobody is labelled. */
  readonly lines: readonly string[];
}

/**
 * Stores a translation beside the current version of a transcript, turn by turn. Nothing of it counts, and no coding is anchored
 * in it. Refused as the transcript itself would be, for whoever did not lead the interview, and when the number of turns is
 * another: the refusal says at which turn the two part. A text without labels is taken line by line.
 */
export const addTranslation = async (
  scope: ProjectScope<"transcript:import" | "transcript:read" | "project:read">,
  context: WriteContext,
  transcriptId: string,
  read: ReadTranslation,
): Promise<Result<TranslationStoredView, Refusal>> =>
  transact(scope, context, async (write) => {
    const standing = await findTranscriptStanding(scope, transcriptId, write.sql);
    if (!standing || !(await permitsOnInterview(scope, write.sql, "transcript:import", standing.isInterviewer)))
      return { refusal: { code: "not_found" } };
    const ids = standing.people.map((person) => person.id);
    const clauses = new Map(standing.people.map((person) => [person.id, person.clauses]));
    const locked = await lockIntervieweesShared(scope, write, ids);
    const refusal = refusalOfReading(
      locked.map((person) => ({ ...person, clauses: clauses.get(person.id) ?? [] })),
      true,
      true,
    );
    if (refusal) return { refusal };
    const held = await lockTranscript(scope, write, transcriptId);
    const original = held && (await findTranscript(scope, transcriptId, null, write.sql));
    if (!held || !original) return { refusal: { code: "not_found" } };
    const isByLine = read.turns.length !== original.turns.length && read.lines.length === original.turns.length;
    const turns = isByLine ? read.lines : read.turns.map(({ text }) => text);
    const aligned = isByLine ? null : alignTranslation(original.turns, read.turns);
    if (aligned && !aligned.isAligned) {
      const { original: expected, translation: given, turn } = aligned;
      return { refusal: { code: "translation_mismatch", values: { expected, given, turn } } };
    }
    const { language, note } = read;
    const sha256 = new Uint8Array(createHash("sha256").update(turns.join("\n")).digest());
    await insertTranslation(scope, write, { transcriptId, versionId: held.versionId, language, note, sha256, turns });
    const stored = await findTranslation(scope, transcriptId, write.sql);
    if (!stored) throw new Error("the translation is not there after it was stored");
    const { turns: words, ...facts } = stored;
    return {
      value: { ...facts, turnCount: words.length },
      events: [
        {
          kind: "transcript.translated",
          subjectKind: "transcript",
          subjectId: transcriptId,
          detail: { interviewId: held.interviewId, version: held.number, language, number: stored.number },
        },
      ],
    };
  });
