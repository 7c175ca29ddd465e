import { Prisma } from "../generated/prisma/client";
import type { TurnQuestionInput, TurnQuestionView } from "../schema/guide";
import type { ProjectScope } from "../server/scope";
import { leadsInterview } from "./leads-interview";
import type { WriteTransaction } from "./transaction";

/** The version of a transcript whose turns are marked. */
export interface MarkableVersion {
  readonly versionId: string;
  readonly interviewId: string;
  readonly currentVersion: number;
  readonly turnCount: number;
  readonly isInterviewer: boolean;
  readonly intervieweeIds: readonly string[];
}

/** The current version of a transcript that the actor may read, or null. */
export const findMarkableVersion = async (
  scope: ProjectScope<"transcript:read">,
  write: WriteTransaction,
  transcriptId: string,
): Promise<MarkableVersion | null> => {
  const { projectId, actorId } = scope;
  const [row] = await write.sql.$queryRaw<MarkableVersion[]>`
    SELECT v.id AS "versionId", t.interview_id AS "interviewId", t.current_version AS "currentVersion",
      v.turn_count AS "turnCount",
      ${leadsInterview(scope, Prisma.sql`t.interview_id`)} AS "isInterviewer",
      ARRAY(SELECT ii.interviewee_id FROM interview_interviewee ii
        WHERE ii.project_id = t.project_id AND ii.interview_id = t.interview_id) AS "intervieweeIds"
    FROM readable_transcript(${projectId}::uuid, ${actorId}::uuid) t
    JOIN transcript_version v
      ON v.project_id = t.project_id AND v.transcript_id = t.id AND v.number = t.current_version
    WHERE t.id = ${transcriptId}::uuid`;
  return row ?? null;
};

/** Puts questions on turns; a turn named without a question loses its mark. */
export const storeMarks = async (
  scope: ProjectScope<"interview:change">,
  write: WriteTransaction,
  transcriptVersionId: string,
  marks: TurnQuestionInput["marks"],
): Promise<void> => {
  const { projectId } = scope;
  await write.sql.turnQuestion.deleteMany({
    where: { projectId, transcriptVersionId, turnIndex: { in: marks.map((mark) => mark.turnIndex) } },
  });
  await write.sql.turnQuestion.createMany({
    data: marks.flatMap(({ turnIndex, questionIds }) =>
      [...new Set(questionIds)].map((questionId) => ({ projectId, transcriptVersionId, turnIndex, questionId })),
    ),
    skipDuplicates: true,
  });
};

/** The marked turns of a transcript version in their order. */
export const listMarks = async (
  scope: ProjectScope<"transcript:read">,
  write: WriteTransaction,
  transcriptVersionId: string,
): Promise<TurnQuestionView["marks"]> => {
  const rows = await write.sql.turnQuestion.findMany({
    where: { projectId: scope.projectId, transcriptVersionId },
    orderBy: [{ turnIndex: "asc" }, { questionId: "asc" }],
  });
  const marks = new Map<number, string[]>();
  for (const row of rows) marks.set(row.turnIndex, [...(marks.get(row.turnIndex) ?? []), row.questionId]);
  return [...marks].map(([turnIndex, questionIds]) => ({ turnIndex, questionIds }));
};

/** The transcript that a version belongs to, or null. Says nothing of who may read it. */
export const findTranscriptOfVersion = async (
  scope: ProjectScope<"interview:change">,
  write: WriteTransaction,
  versionId: string,
): Promise<string | null> => {
  const row = await write.sql.transcriptVersion.findFirst({
    where: { projectId: scope.projectId, id: versionId },
    select: { transcriptId: true },
  });
  return row?.transcriptId ?? null;
};
