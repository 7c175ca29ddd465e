import { recordingChoices } from "./consent-choice";
import { allowed, type ConsentDecision, forbidden } from "./consent-decision";
import type { ConsentStanding } from "./consent-in-force";

/** Whether a recording of this kind, judged by its content, may be stored. */
export const decideRecording = (
  { consent, withdrawal }: ConsentStanding,
  kind: "audio" | "videoAndAudio",
): ConsentDecision => {
  if (withdrawal) return forbidden("withdrawal", "withdrawn");
  if (consent.recordIds.length === 0) return forbidden("record", "noRecord");
  const isCovered = recordingChoices.indexOf(kind) <= recordingChoices.indexOf(consent.choices.recording);
  return isCovered ? allowed : forbidden("recording", "declined");
};
