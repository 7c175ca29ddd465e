import { lockIntervieweesShared } from "../data/interviewee-lock";
import { writeMarksState } from "../data/subject-write-guide";
import { findMarkableVersion, findTranscriptOfVersion } from "../data/turn-question";
import { permitsOnInterview } from "./permits-on-interview";
import { rederivePrompted } from "./rederive-prompted";
import type { RestoreSubject } from "./restored-subject";

/** Puts the questions on the turns of a transcript version again, as long as the actor may read it. */
export const restoreMarks: RestoreSubject = async (may, write, { id, next }) => {
  const [scope, reading] = [may["interview:change"], may.coding];
  if (!scope || !reading) return "notAllowed";
  const transcriptId = await findTranscriptOfVersion(scope, write, id);
  const found = transcriptId && (await findMarkableVersion(reading, write, transcriptId));
  if (!found || found.versionId !== id) return "goneSince";
  if (!(await permitsOnInterview(scope, write.sql, "interview:change", found.isInterviewer))) return "notAllowed";
  await lockIntervieweesShared(scope, write, found.intervieweeIds);
  // A withdrawal may have been waited for: what it left is read again.
  if (!(await findMarkableVersion(reading, write, transcriptId))) return "goneSince";
  await writeMarksState(scope, write, id, next);
  await rederivePrompted(scope, write, id);
  return null;
};
