import type { EarlierWithdrawal } from "../domain/consent/derive-further-modes";
import type { IntervieweeMark } from "../schema/interviewee";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";

/** An interviewee as a withdrawal names her: by number and label, never by a public name that is about to go. */
export const findWithdrawing = async (
  scope: ProjectScope<"consent:withdraw">,
  intervieweeId: string,
  reader: Reader = database(),
): Promise<{ readonly mark: IntervieweeMark; readonly earlier: EarlierWithdrawal | null } | null> => {
  const row = await reader.interviewee.findUnique({
    where: { projectId_id: { projectId: scope.projectId, id: intervieweeId } },
    select: { id: true, number: true, label: true, withdrawalMode: true, erasedAt: true },
  });
  if (!row) return null;
  const { withdrawalMode, erasedAt, ...mark } = row;
  return { mark, earlier: withdrawalMode && { mode: withdrawalMode, isErased: erasedAt !== null } };
};
