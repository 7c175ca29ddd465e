import { allowsRecording } from "../domain/consent/allows-recording";
import type { Prisma } from "../generated/prisma/client";
import { abilitiesOf } from "../policy/abilities-of";
import { disclosedInterview } from "../policy/disclosed-interview";
import { type ActorFacts, recordToBeChecked } from "../policy/facts";
import { attributes } from "../schema/attribute";
import { identityChoice, recordingChoice } from "../schema/consent";
import { type InterviewInput, type InterviewPatch, type InterviewView, recordKind } from "../schema/interview";
import { recordingKind } from "../schema/recording";
import type { ProjectScope } from "../server/scope";
import { findActorFacts } from "./actor-facts";
import { database, type Reader } from "./database";
import { toDate, toDay } from "./day";
import { presentMark } from "./interviewee";
import { listOwnProgress, type OwnProgress } from "./progress";
import { getSettings } from "./project";
import type { WriteTransaction } from "./transaction";

const include = {
  interviewees: { include: { interviewee: true }, orderBy: { interviewee: { number: "asc" } } },
  interviewers: { orderBy: { userId: "asc" } },
  recordings: { include: { file: { select: { byteCount: true } } } },
} as const satisfies Prisma.InterviewInclude;

type InterviewRow = Prisma.InterviewGetPayload<{ include: typeof include }>;

interface TranscriptRow {
  readonly interview_id: string;
  readonly id: string;
  readonly current_version: number;
  readonly state: "quarantined" | "released";
  readonly turn_count: number;
  readonly word_count: number;
  readonly coding_count: number;
  readonly is_readable: boolean;
}

/** What surrounds a row: who reads, and how dates are disclosed to them. */
interface Surroundings {
  readonly actor: ActorFacts;
  readonly isOutsider: boolean;
  readonly coarsensConfidential: boolean;
  readonly transcripts: ReadonlyMap<string, TranscriptRow>;
  /** The reader's own progress; empty for whoever does not code. */
  readonly progress: ReadonlyMap<string, OwnProgress>;
}

const presentProgress = (own: OwnProgress | undefined) => {
  if (!own) return null;
  const { looked: _turns, ...progress } = own;
  return progress;
};

/** The recording as its interviewer sees it; to everybody else it does not exist (CR13). */
const presentRecording = ({ recordings, interviewees }: InterviewRow): InterviewView["recording"] => {
  const [recording] = recordings;
  if (!recording) return null;
  const kind = recordingKind.parse(recording.kind);
  return {
    id: recording.id,
    kind,
    byteCount: recording.file.byteCount,
    durationMs: recording.durationMs,
    createdAt: recording.createdAt.toISOString(),
    isPlayable: interviewees.every(
      ({ interviewee }) =>
        interviewee.consentState === "active" && allowsRecording(recordingChoice.parse(interviewee.recording), kind),
    ),
  };
};

const present = (scope: ProjectScope<"project:read">, around: Surroundings, row: InterviewRow): InterviewView => {
  const people = row.interviewees.map(({ interviewee }) => interviewee);
  const isGone = people.length > 0 && people.every((person) => person.withdrawnAt !== null);
  const disclosed = disclosedInterview(
    {
      date: isGone ? null : toDay(row.heldOn),
      lengthMinutes: isGone ? null : row.lengthMinutes,
      identities: people.map((person) =>
        person.consentState === "active" ? identityChoice.parse(person.identity) : "confidential",
      ),
    },
    around.isOutsider && around.coarsensConfidential,
  );
  const isInterviewerOf = row.interviewers.some(({ userId }) => userId === scope.actorId);
  const transcript = around.transcripts.get(row.id);
  const acts = ["interview:change", "transcript:import", "recording:upload", "recording:play"] as const;
  const offered = transcript?.is_readable ? ([...acts, "transcript:read", "transcript:release"] as const) : acts;
  // No form names a transcriber yet.
  const record = { ...recordToBeChecked, isInterviewerOf, isNamedTranscriber: false };
  const abilities = isGone ? [] : abilitiesOf(offered, { actor: around.actor, record });
  return {
    id: row.id,
    number: row.number,
    ...disclosed,
    language: row.language,
    mode: row.mode,
    kind: recordKind.parse(row.kind),
    attributes: isGone || disclosed.isCoarsened ? {} : attributes.parse(row.attributes),
    interviewees: people.map(presentMark),
    intervieweeIds: people.map((person) => person.id),
    interviewerIds: row.interviewers.map(({ userId }) => userId),
    transcript: transcript
      ? {
          id: transcript.id,
          version: transcript.current_version,
          state: transcript.state,
          turnCount: transcript.turn_count,
          wordCount: transcript.word_count,
          codingCount: transcript.coding_count,
          progress: presentProgress(around.progress.get(transcript.id)),
        }
      : null,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    recording: abilities.includes("recording:play") ? presentRecording(row) : null,
    abilities,
  };
};

/**
 * The transcript of each interview whose interviewees' consent still lets somebody read it, with the codings that count.
 * That it exists and how long it is says nothing; its words are read through `readable_turn` alone.
 */
const readTranscripts = async (
  scope: ProjectScope<"project:read">,
  reader: Reader,
): Promise<ReadonlyMap<string, TranscriptRow>> => {
  const rows = await reader.$queryRaw<TranscriptRow[]>`
    SELECT t.interview_id, t.id, t.current_version, t.state::text AS state, v.turn_count, v.word_count,
      coalesce(k.count, 0)::int AS coding_count, r.id IS NOT NULL AS is_readable
    FROM transcript t
    JOIN transcript_version v
      ON v.project_id = t.project_id AND v.transcript_id = t.id AND v.number = t.current_version
    LEFT JOIN readable_transcript(${scope.projectId}::uuid, ${scope.actorId}::uuid) r ON r.id = t.id
    LEFT JOIN (SELECT transcript_id, count(DISTINCT coding_id) AS count FROM countable_credit
      WHERE project_id = ${scope.projectId}::uuid GROUP BY transcript_id) k ON k.transcript_id = t.id
    WHERE t.project_id = ${scope.projectId}::uuid AND EXISTS (
      SELECT FROM interview_interviewee ii
      JOIN eligible_interviewee e ON e.project_id = ii.project_id AND e.id = ii.interviewee_id
      WHERE ii.project_id = t.project_id AND ii.interview_id = t.interview_id)`;
  return new Map(rows.map((row) => [row.interview_id, row]));
};

const readSurroundings = async (scope: ProjectScope<"project:read">, reader: Reader): Promise<Surroundings> => ({
  actor: await findActorFacts(scope, reader),
  // Whoever only looks on (a viewer) is outside the study: day and length are shown to them as in a table that leaves.
  isOutsider: !scope.holds("memo:write"),
  coarsensConfidential: (await getSettings(scope, reader)).coarsensConfidential,
  transcripts: await readTranscripts(scope, reader),
  progress: scope.holds("coding:create") ? await listOwnProgress(scope, reader) : new Map(),
});

/**
 * All interviews of the project by number. Members who work on the study see day and length as recorded; a viewer sees
 * them coarsened for confidential interviewees, as in a table that leaves (decision 28). Once every interviewee of an
 * interview withdrew, its day and length are gone for everybody.
 */
export const listInterviews = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<InterviewView[]> => {
  const around = await readSurroundings(scope, reader);
  const rows = await reader.interview.findMany({
    where: { projectId: scope.projectId },
    orderBy: { number: "asc" },
    include,
  });
  return rows.map((row) => present(scope, around, row));
};

/** One interview, or null when the project has none with this id. */
export const findInterview = async (
  scope: ProjectScope<"project:read">,
  interviewId: string,
  reader: Reader = database(),
): Promise<InterviewView | null> => {
  const row = await reader.interview.findFirst({ where: { projectId: scope.projectId, id: interviewId }, include });
  return row && present(scope, await readSurroundings(scope, reader), row);
};

/** One interview that must be there. @throws when the project has none with this id */
export const getInterview = async (
  scope: ProjectScope<"project:read">,
  interviewId: string,
  reader: Reader = database(),
): Promise<InterviewView> => {
  const found = await findInterview(scope, interviewId, reader);
  if (!found) throw new Error("the interview is not in this project");
  return found;
};

/** Which of these accounts are live members of the project, with their roles. */
export const listRolesOf = async (
  scope: ProjectScope<never>,
  userIds: readonly string[],
  reader: Reader,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await reader.member.findMany({
    where: { projectId: scope.projectId, userId: { in: [...userIds] }, removedAt: null },
    select: { userId: true, roles: true },
  });
  return new Map(rows.map((row) => [row.userId, row.roles]));
};

/** Adds an interview with its people. A number used twice is refused by the database (`number_taken`). */
export const insertInterview = async (
  scope: ProjectScope<"interview:change">,
  write: WriteTransaction,
  input: InterviewInput & { readonly interviewerIds: readonly string[] },
): Promise<string> => {
  const { projectId } = scope;
  const id = write.context.newId();
  const { date, intervieweeIds, interviewerIds, ...rest } = input;
  await write.sql.interview.create({
    data: { ...rest, projectId, id, heldOn: date === null ? null : toDate(date), createdAt: write.context.now },
  });
  await write.sql.interviewInterviewee.createMany({
    data: intervieweeIds.map((intervieweeId) => ({ projectId, interviewId: id, intervieweeId })),
  });
  await write.sql.interviewInterviewer.createMany({
    data: interviewerIds.map((userId) => ({ projectId, interviewId: id, userId })),
  });
  return id;
};

/** Changes an interview and its people if it still has the expected version. @returns whether it had */
export const updateInterview = async (
  scope: ProjectScope<"interview:change">,
  write: WriteTransaction,
  interviewId: string,
  expectedVersion: number,
  patch: InterviewPatch,
): Promise<boolean> => {
  const { projectId } = scope;
  const { date, intervieweeIds, interviewerIds, ...rest } = patch;
  const heldOn = date === undefined ? {} : { heldOn: date === null ? null : toDate(date) };
  const { count } = await write.sql.interview.updateMany({
    where: { projectId, id: interviewId, version: expectedVersion },
    data: { ...rest, ...heldOn, version: { increment: 1 } },
  });
  if (count === 0) return false;
  if (intervieweeIds) {
    await write.sql.interviewInterviewee.deleteMany({ where: { projectId, interviewId } });
    await write.sql.interviewInterviewee.createMany({
      data: intervieweeIds.map((intervieweeId) => ({ projectId, interviewId, intervieweeId })),
    });
  }
  if (interviewerIds) {
    await write.sql.interviewInterviewer.deleteMany({ where: { projectId, interviewId } });
    await write.sql.interviewInterviewer.createMany({
      data: interviewerIds.map((userId) => ({ projectId, interviewId, userId })),
    });
  }
  return true;
};

/** Whether an interview has a transcript or a recording, read or not: both are bound to the people who speak in it. */
export const hasMaterial = async (
  scope: ProjectScope<"interview:change">,
  interviewId: string,
  reader: Reader,
): Promise<boolean> => {
  const where = { projectId: scope.projectId, interviewId };
  return (await reader.transcript.count({ where })) > 0 || (await reader.recording.count({ where })) > 0;
};
