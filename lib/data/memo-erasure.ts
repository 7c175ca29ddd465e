import type { ProjectScope, SystemScope } from "../server/scope";
import type { WriteTransaction } from "./transaction";

/**
 * Erases the memos about an interviewee, about an interview that she took part in (also a joint one: the notes on it
 * hold her words too) and about passages of hers, with their earlier versions, and unlinks her wherever a memo names
 * her. A memo about something else that names her stays, with a blank in place of her name or quote.
 * @returns how many memos went
 */
export const eraseMemosOf = async (
  _scope: ProjectScope<"consent:withdraw"> | SystemScope,
  write: WriteTransaction,
  person: { readonly projectId: string; readonly intervieweeId: string },
  codingIds: readonly string[],
): Promise<number> => {
  const { projectId, intervieweeId } = person;
  const { sql } = write;
  const ids = [...codingIds];
  const interviews = await sql.interviewInterviewee.findMany({
    where: { projectId, intervieweeId },
    select: { interviewId: true },
  });
  const interviewIds = interviews.map(({ interviewId }) => interviewId);
  const about = { OR: [{ intervieweeId }, { interviewId: { in: interviewIds } }, { codingId: { in: ids } }] };
  const memos = await sql.memo.findMany({ where: { projectId, ...about }, select: { id: true } });
  const ofMemos = { projectId, memoId: { in: memos.map(({ id }) => id) } };
  await sql.memoRevision.deleteMany({ where: ofMemos });
  await sql.memoMention.deleteMany({ where: { projectId, OR: [{ intervieweeId }, { codingId: { in: ids } }] } });
  await sql.memoMention.deleteMany({ where: ofMemos });
  const { count } = await sql.memo.deleteMany({ where: { projectId, id: ofMemos.memoId } });
  return count;
};
