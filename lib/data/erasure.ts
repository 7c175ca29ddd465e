import { withdrawnLabel } from "../domain/consent/withdrawn-label";
import type { ProjectScope, SystemScope } from "../server/scope";
import { eraseFiltersOf } from "./filter-erasure";
import { eraseMemosOf } from "./memo-erasure";
import type { WriteTransaction } from "./transaction";
import { eraseTranslations } from "./translation-erasure";
import { eraseUndoTraces } from "./undo-erasure";

/** What an erasure removed, and the objects of the file store that are worth nothing any more. */
export interface Erased {
  readonly counts: Readonly<Record<string, number>>;
  readonly storageKeys: readonly string[];
}

/**
 * Erases everything of an interviewee that the erasure ledger says is erased on withdrawal: codings with their revisions, summaries of what she says,
 * the words of her turns, marks, answers to the guide, authorship links, files. What stays is a number, the consent
 * records that prove what was allowed, and the audit log, which holds no words. In a joint interview the turns of the
 * others stay; a passage that holds words of both goes. Her row must be locked by the caller, who destroys the key in the
 * same transaction.
 */
export const eraseInterviewee = async (
  scope: ProjectScope<"consent:withdraw"> | SystemScope,
  write: WriteTransaction,
  person: { readonly projectId: string; readonly intervieweeId: string },
): Promise<Erased> => {
  const { projectId, intervieweeId } = person;
  const { sql } = write;
  const steps = await eraseUndoTraces(write, person, true);
  const credits = await sql.codingCredit.findMany({ where: { projectId, intervieweeId }, select: { codingId: true } });
  const codingIds = credits.map((credit) => credit.codingId);
  const ofCodings = { projectId, codingId: { in: codingIds } };
  const summaries = await sql.summary.deleteMany({ where: { projectId, intervieweeId } });
  const memos = await eraseMemosOf(scope, write, person, codingIds);
  await sql.codingStance.deleteMany({ where: ofCodings });
  await sql.codingRevision.deleteMany({ where: ofCodings });
  await sql.codingCredit.deleteMany({ where: ofCodings });
  const codings = await sql.coding.deleteMany({ where: { projectId, id: { in: codingIds } } });
  const filters = await eraseFiltersOf(scope, write, person);
  // What stands before and after a passage of somebody else may be hers.
  const contexts = await sql.$executeRaw`
    UPDATE coding c SET
      prefix = CASE WHEN EXISTS (SELECT FROM turn u WHERE u.project_id = c.project_id AND u.interviewee_id = ${intervieweeId}::uuid
        AND u.transcript_version_id = c.transcript_version_id AND u.starts_at < c.starts_at AND u.ends_at > c.starts_at - 32)
        THEN '' ELSE c.prefix END,
      suffix = CASE WHEN EXISTS (SELECT FROM turn u WHERE u.project_id = c.project_id AND u.interviewee_id = ${intervieweeId}::uuid
        AND u.transcript_version_id = c.transcript_version_id AND u.starts_at < c.ends_at + 32 AND u.ends_at > c.ends_at)
        THEN '' ELSE c.suffix END
    WHERE c.project_id = ${projectId}::uuid AND EXISTS (
      SELECT FROM turn u WHERE u.project_id = c.project_id AND u.interviewee_id = ${intervieweeId}::uuid
        AND u.transcript_version_id = c.transcript_version_id
        AND u.starts_at < c.ends_at + 32 AND u.ends_at > c.starts_at - 32)`;
  const turns = await sql.turn.updateMany({ where: { projectId, intervieweeId }, data: { text: "", speaker: "" } });
  // An interview of hers alone, or of nobody else who is left: the interviewer's questions talk about her, so they go too.
  const alone = await sql.$executeRaw`
    UPDATE turn u SET text = '', speaker = '' FROM transcript_version v JOIN transcript t
      ON t.project_id = v.project_id AND t.id = v.transcript_id
    WHERE u.project_id = ${projectId}::uuid AND v.project_id = u.project_id AND v.id = u.transcript_version_id
      AND EXISTS (SELECT FROM interview_interviewee i WHERE i.project_id = t.project_id
        AND i.interview_id = t.interview_id AND i.interviewee_id = ${intervieweeId}::uuid)
      AND NOT EXISTS (SELECT FROM interview_interviewee i
        JOIN interviewee e ON e.project_id = i.project_id AND e.id = i.interviewee_id AND e.erased_at IS NULL
        WHERE i.project_id = t.project_id AND i.interview_id = t.interview_id
          AND i.interviewee_id <> ${intervieweeId}::uuid)`;
  // Who spoke may have been corrected since an older version: her words can stand under somebody else's name there.
  const olderTurns = await sql.$executeRaw`
    UPDATE turn u SET text = '', speaker = '' FROM transcript_version v
      JOIN transcript t ON t.project_id = v.project_id AND t.id = v.transcript_id
      JOIN interview_interviewee i ON i.project_id = t.project_id AND i.interview_id = t.interview_id
    WHERE u.project_id = ${projectId}::uuid AND v.project_id = u.project_id AND v.id = u.transcript_version_id
      AND i.interviewee_id = ${intervieweeId}::uuid AND v.number < t.current_version AND u.text <> ''`;
  await sql.$executeRaw`
    UPDATE coding c SET prefix = '', suffix = '' FROM transcript_version v
      JOIN transcript t ON t.project_id = v.project_id AND t.id = v.transcript_id
      JOIN interview_interviewee i ON i.project_id = t.project_id AND i.interview_id = t.interview_id
    WHERE c.project_id = ${projectId}::uuid AND v.project_id = c.project_id AND v.id = c.transcript_version_id
      AND i.interviewee_id = ${intervieweeId}::uuid AND v.number < t.current_version`;
  const translated = await eraseTranslations(write, person);
  // Day, length and attributes of such an interview can identify her.
  const interviews = await sql.$executeRaw`
    UPDATE interview t SET held_on = NULL, length_minutes = NULL, attributes = '{}', version = t.version + 1
    WHERE t.project_id = ${projectId}::uuid
      AND EXISTS (SELECT FROM interview_interviewee i WHERE i.project_id = t.project_id
        AND i.interview_id = t.id AND i.interviewee_id = ${intervieweeId}::uuid)
      AND NOT EXISTS (SELECT FROM interview_interviewee i
        JOIN interviewee e ON e.project_id = i.project_id AND e.id = i.interviewee_id AND e.erased_at IS NULL
        WHERE i.project_id = t.project_id AND i.interview_id = t.id AND i.interviewee_id <> ${intervieweeId}::uuid)`;
  const marks = await sql.$executeRaw`
    DELETE FROM turn_question q USING turn u
    WHERE q.project_id = ${projectId}::uuid AND u.project_id = q.project_id AND u.index = q.turn_index
      AND u.transcript_version_id = q.transcript_version_id AND u.text = ''`;
  const asked = await sql.questionAsked.deleteMany({ where: { projectId, intervieweeId } });
  const authored = await sql.sourceAuthor.deleteMany({ where: { projectId, intervieweeId } });
  const files = await sql.storedFile.findMany({
    where: { projectId, destroyedAt: null, holders: { some: { intervieweeId } } },
    select: { id: true, storageKey: true },
  });
  const fileIds = files.map((file) => file.id);
  await sql.storedFileHolder.deleteMany({ where: { projectId, fileId: { in: fileIds } } });
  const recordings = await sql.recording.deleteMany({ where: { projectId, id: { in: fileIds } } });
  await sql.storedFile.updateMany({
    where: { projectId, id: { in: fileIds } },
    data: { destroyedAt: write.context.now, nameCipher: new Uint8Array() },
  });
  const row = await sql.interviewee.findUniqueOrThrow({ where: { projectId_id: { projectId, id: intervieweeId } } });
  await sql.interviewee.update({
    where: { projectId_id: { projectId, id: intervieweeId } },
    data: {
      label: withdrawnLabel(row.number),
      displayName: null,
      homeCaseId: null,
      attributes: {},
      erasedAt: write.context.now,
      version: { increment: 1 },
    },
  });
  const counts = {
    codings: codings.count,
    memos,
    summaries: summaries.count,
    turns: turns.count,
    turnsOfInterview: alone,
    turnsOfOlderVersions: olderTurns,
    translatedTurns: translated,
    undoSteps: steps,
    savedFilters: filters,
    contexts,
    interviews,
    turnQuestions: marks,
    questionsAsked: asked.count,
    sourceAuthors: authored.count,
    files: files.length,
    recordings: recordings.count,
  };
  await sql.withdrawal.updateMany({
    where: { projectId, intervieweeId },
    data: { reason: null, correctionReason: null },
  });
  await sql.erasureEntry.create({
    data: { projectId, id: write.context.newId(), intervieweeId, counts, erasedAt: write.context.now },
  });
  return { counts, storageKeys: files.map((file) => file.storageKey) };
};
