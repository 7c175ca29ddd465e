import type { SpeakerRole } from "./turn";

/**
 * The label of a voice as the team reads it: an interviewee's own label, "Interviewer", or the file's label for another voice.
 * @param people labels of the interview's people by id
 */
export const nameVoice = (
  label: string,
  voice: { readonly role: SpeakerRole; readonly intervieweeId?: string | null } | undefined,
  people: ReadonlyMap<string, string>,
): string => {
  if (voice?.role === "interviewer") return "Interviewer";
  return people.get(voice?.intervieweeId ?? "") ?? label;
};
