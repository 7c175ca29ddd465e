import type { IntervieweeMark } from "../schema/interviewee";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";

/** An interviewee as a withdrawal names her: by number and label, never by a public name that is about to go. */
export const findWithdrawing = async (
  scope: ProjectScope<"consent:withdraw">,
  intervieweeId: string,
  reader: Reader = database(),
): Promise<{ readonly mark: IntervieweeMark; readonly isWithdrawn: boolean } | null> => {
  const row = await reader.interviewee.findUnique({
    where: { projectId_id: { projectId: scope.projectId, id: intervieweeId } },
    select: { id: true, number: true, label: true, consentState: true },
  });
  if (!row) return null;
  const { consentState, ...mark } = row;
  return { mark, isWithdrawn: consentState === "withdrawn" };
};
