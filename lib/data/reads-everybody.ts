import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";

/**
 * Whether the actor may read the words of everybody who speaks in an interview. Older versions of its text ask for it: who
 * spoke was corrected since, perhaps, so that hiding one speaker's turns there would not hide her words.
 * @param interviewId the column that holds the interview's id
 */
export const readsEverybody = (scope: ProjectScope<"transcript:read">, interviewId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`NOT EXISTS (SELECT FROM interview_interviewee y
    WHERE y.project_id = ${scope.projectId}::uuid AND y.interview_id = ${interviewId} AND NOT EXISTS (
      SELECT FROM readable_interviewee(${scope.projectId}::uuid, ${scope.actorId}::uuid, ${interviewId}) r
      WHERE r.interviewee_id = y.interviewee_id))`;
