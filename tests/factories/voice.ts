import { database } from "../../lib/data/database";
import { buildCoding, spanOf } from "./coding";
import { buildConsent } from "./consent";
import { buildInterview } from "./interview";
import type { Place } from "./place";
import { buildTranscript } from "./transcript";

/** One more interviewee who says that a factor was there in a case. */
export interface Voice {
  readonly intervieweeId: string;
  readonly label: string;
  readonly number: number;
  readonly interviewId: string;
  readonly transcriptId: string;
  readonly codingId: string;
  readonly text: string;
}

/** An interviewee with consent, interview, open transcript and one coding of a passage as "present". */
export const buildVoice = async (place: Place, codeId: string, caseId: string): Promise<Voice> => {
  const { intervieweeId } = await buildConsent(place);
  const { id: interviewId } = await buildInterview(place, { intervieweeIds: [intervieweeId] });
  const { transcriptId, text } = await buildTranscript(place, { interviewId });
  const coding = await buildCoding(place, {
    transcriptId,
    ...spanOf(text, "People trained abroad"),
    codeId,
    stances: [{ stance: "present", caseIds: [caseId] }],
  });
  const { label, number } = await database().interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId: place.projectId, id: intervieweeId } },
  });
  return { intervieweeId, label, number, interviewId, transcriptId, codingId: coding.id, text };
};
