import { createHash } from "node:crypto";
import { lockIntervieweesShared } from "../data/interviewee-lock";
import { transact, type WriteContext } from "../data/transaction";
import { findInterviewStanding } from "../data/transcript-standing";
import { hasTranscript, insertStoredFile, insertTranscript, type TurnRow } from "../data/transcript-write";
import { listKeys } from "../data/vault";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import { decideSpeakers } from "../domain/transcript/decide-speakers";
import { measureWords } from "../domain/transcript/measure-words";
import { nameVoice } from "../domain/transcript/name-voice";
import { indexText, sliceText } from "../domain/transcript/offset";
import type { SpeakerAssignment } from "../domain/transcript/speaker-assignment";
import type { TranscriptReading } from "../domain/transcript/transcript-reading";
import { refusalOfReading } from "../policy/refusal-of-reading";
import type { ProjectScope } from "../server/scope";
import { permitsOnInterview } from "./permits-on-interview";
import type { Bytes, FileStore, Vault } from "./vault";

/** A file as it was read, and who its labels stand for. */
export interface TranscriptImport {
  readonly interviewId: string;
  readonly bytes: Bytes;
  readonly fileName: string;
  readonly reading: TranscriptReading;
  readonly speakers: Readonly<Record<string, SpeakerAssignment>>;
}

const sha256 = (bytes: string | Uint8Array): Bytes => new Uint8Array(createHash("sha256").update(bytes).digest());

const turnRows = (
  reading: TranscriptReading,
  speakers: ReadonlyMap<string, SpeakerAssignment>,
  people: ReadonlyMap<string, string>,
): TurnRow[] => {
  const indexed = indexText(reading.text);
  return reading.turns.map((turn) => {
    const voice = speakers.get(turn.speaker);
    return {
      index: turn.index,
      speaker: nameVoice(turn.speaker, voice, people),
      role: voice?.role ?? "other",
      intervieweeId: voice?.role === "interviewee" ? (voice.intervieweeId ?? null) : null,
      text: sliceText(indexed, turn.start, turn.end),
      startsAt: turn.start,
      endsAt: turn.end,
      startMs: turn.startMs ?? null,
    };
  });
};

/** The report without examples: they quote the file, and the report is kept with the transcript, not with the words. */
const withoutWords = ({ lossReport }: TranscriptReading) => ({
  format: lossReport.format,
  program: lossReport.program,
  read: lossReport.read.map((item) => ({ ...item })),
  changed: lossReport.changed.map(({ what, count, rule }) => ({ what, count, rule, examples: [] })),
  left: lossReport.left.map(({ what, count, why }) => ({ what, count, why, examples: [] })),
  needsYou: [...lossReport.needsYou],
});

/**
 * Stores the transcript of an interview, closed to the team: the turns, and the original encrypted under the keys of
 * everybody who speaks in it. Refused without a valid consent of each interviewee, without a voice for each, and for an
 * interview that has a transcript. Stored whole or not at all.
 * @returns the id of the transcript
 */
export const importTranscript = async (
  scope: ProjectScope<"transcript:import" | "project:read">,
  context: WriteContext,
  edge: { readonly vault: Vault; readonly files: FileStore },
  input: TranscriptImport,
): Promise<Result<{ readonly transcriptId: string }, Refusal>> => {
  const fileId = context.newId();
  const storageKey = `${scope.projectId}/${fileId}`;
  let isStored = false;
  try {
    const result = await transact(scope, context, async (write) => {
      const standing = await findInterviewStanding(scope, input.interviewId, write.sql);
      if (!standing || !(await permitsOnInterview(scope, write.sql, "transcript:import", standing.isInterviewer)))
        return { refusal: { code: "not_found" } };
      const ids = standing.people.map((person) => person.id);
      const locked = await lockIntervieweesShared(scope, write, ids);
      const clauses = new Map(standing.people.map((person) => [person.id, person.clauses]));
      const people = locked.map((person) => ({ ...person, clauses: clauses.get(person.id) ?? [] }));
      const refusal = refusalOfReading(people, true, true);
      if (refusal) return { refusal };
      if (await hasTranscript(scope, write, input.interviewId)) return { refusal: { code: "transcript_exists" } };
      const labels = [...new Set(input.reading.turns.map((turn) => turn.speaker))];
      const voices = decideSpeakers(labels, input.speakers, ids);
      if (!voices.ok) {
        const fields = Object.fromEntries(voices.labels.map((label) => [`speakers.${label}`, voices.reason]));
        return { refusal: { code: "speakers_needed", fields, current: { intervieweeIds: voices.intervieweeIds } } };
      }
      const [first, ...rest] = await listKeys(scope, ids, write.sql);
      if (!first || rest.length + 1 !== ids.length) return { refusal: { code: "consent_withdrawn" } };
      const seal = (place: string, plain: Bytes) => edge.vault.seal(scope.projectId, [first, ...rest], place, plain);
      await edge.files.put(storageKey, seal(`file:${fileId}`, input.bytes));
      isStored = true;
      const rows = turnRows(input.reading, voices.speakers, new Map(locked.map((person) => [person.id, person.label])));
      const { transcriptId } = await insertTranscript(scope, write, {
        interviewId: input.interviewId,
        sha256: sha256(input.reading.text),
        codePointCount: indexText(input.reading.text).length,
        wordCount: measureWords(input.reading.text),
        lossReport: withoutWords(input.reading),
        turns: rows,
      });
      await insertStoredFile(scope, write, {
        id: fileId,
        interviewId: input.interviewId,
        storageKey,
        nameCipher: seal(`name:${fileId}`, new TextEncoder().encode(input.fileName)),
        byteCount: input.bytes.byteLength,
        sha256: sha256(input.bytes),
        holderIds: ids,
      });
      return {
        value: { transcriptId },
        events: [
          {
            kind: "transcript.imported",
            subjectKind: "transcript",
            subjectId: transcriptId,
            detail: { interviewId: input.interviewId, format: input.reading.format, turns: rows.length },
          },
        ],
      };
    });
    if (!result.ok && isStored) await edge.files.remove(storageKey);
    return result;
  } catch (error) {
    if (isStored) await edge.files.remove(storageKey);
    throw error;
  }
};
