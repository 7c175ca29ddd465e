import type { WriteTransaction } from "./transaction";

/**
 * Erases what translations hold of an interviewee: the words of every turn whose original was erased, and what translators said
 * of interviews with her. Called after her turns were erased.
 * @returns how many turns lost their words
 */
export const eraseTranslations = async (
  write: WriteTransaction,
  person: { readonly projectId: string; readonly intervieweeId: string },
): Promise<number> => {
  const { projectId, intervieweeId } = person;
  await write.sql.$executeRaw`
    UPDATE transcript_translation x SET note = '' FROM transcript t
      JOIN interview_interviewee i ON i.project_id = t.project_id AND i.interview_id = t.interview_id
    WHERE x.project_id = ${projectId}::uuid AND t.project_id = x.project_id AND t.id = x.transcript_id
      AND i.interviewee_id = ${intervieweeId}::uuid AND x.note <> ''`;
  return write.sql.$executeRaw`
    UPDATE translated_turn x SET text = '' FROM turn u
    WHERE x.project_id = ${projectId}::uuid AND u.project_id = x.project_id AND u.index = x.index
      AND u.transcript_version_id = x.transcript_version_id AND u.text = '' AND x.text <> ''`;
};
