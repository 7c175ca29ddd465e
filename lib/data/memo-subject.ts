import type { MemoSubject } from "../schema/memo";
import type { ProjectScope } from "../server/scope";
import type { WriteTransaction } from "./transaction";

/** What stands behind the subject of a memo: whether it is there, and the interviewees whose material it is. */
export interface MemoGround {
  readonly isThere: boolean;
  readonly intervieweeIds: readonly string[];
}

const of = (isThere: boolean, intervieweeIds: readonly string[] = []): MemoGround => ({ isThere, intervieweeIds });

/** Looks for what a memo is about. A removed thing is not there; a passage that the actor may not read neither. */
export const findMemoGround = async (
  scope: ProjectScope<"memo:write">,
  write: WriteTransaction,
  subject: MemoSubject,
): Promise<MemoGround> => {
  const { projectId, actorId } = scope;
  const { sql } = write;
  const live = (id: string) => ({ projectId, id, deletedAt: null });
  switch (subject.kind) {
    case "project":
      return of(true);
    case "case":
      return of((await sql.comparedCase.count({ where: live(subject.caseId) })) === 1);
    case "code":
      return of((await sql.code.count({ where: live(subject.codeId) })) === 1);
    case "source":
      return of((await sql.source.count({ where: live(subject.sourceId) })) === 1);
    case "cell": {
      const codes = await sql.code.count({ where: live(subject.codeId) });
      return of(codes === 1 && (await sql.comparedCase.count({ where: live(subject.caseId) })) === 1);
    }
    case "interviewee":
      return of((await sql.interviewee.count({ where: { projectId, id: subject.intervieweeId } })) === 1, [
        subject.intervieweeId,
      ]);
    case "interview": {
      const people = await sql.interviewInterviewee.findMany({
        where: { projectId, interviewId: subject.interviewId },
        select: { intervieweeId: true },
      });
      return of(
        people.length > 0,
        people.map(({ intervieweeId }) => intervieweeId),
      );
    }
    case "coding": {
      const people = await sql.$queryRaw<{ id: string }[]>`
        SELECT k.interviewee_id AS id
        FROM readable_coding(${projectId}::uuid, ${actorId}::uuid) c
        JOIN coding_credit k ON k.project_id = c.project_id AND k.coding_id = c.id
        WHERE c.id = ${subject.codingId}::uuid`;
      return of(
        people.length > 0,
        people.map(({ id }) => id),
      );
    }
  }
};
