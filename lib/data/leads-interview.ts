import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";

/**
 * Whether the actor is an interviewer of an interview now: named there, and still a member who may lead interviews.
 * Whoever was one and is a coder or a viewer by now reads as such (claim P07); `readable_transcript` decides alike.
 * @param interviewId the column that holds the interview's id
 */
export const leadsInterview = (scope: ProjectScope<never>, interviewId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT FROM interview_interviewer w
    JOIN member m ON m.project_id = w.project_id AND m.user_id = w.user_id
    WHERE w.project_id = ${scope.projectId}::uuid AND w.interview_id = ${interviewId}
      AND w.user_id = ${scope.actorId}::uuid AND m.removed_at IS NULL AND m.roles && ARRAY['owner', 'interviewer'])`;
