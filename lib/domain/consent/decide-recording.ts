import type { RecordingKind } from "../interview/recording";
import { allowsRecording } from "./allows-recording";
import { allowed, type ConsentDecision, forbidden } from "./consent-decision";
import type { ConsentStanding } from "./consent-in-force";

/** Whether a recording of this kind, judged by its content, may be stored. */
export const decideRecording = ({ consent, withdrawal }: ConsentStanding, kind: RecordingKind): ConsentDecision => {
  if (withdrawal) return forbidden("withdrawal", "withdrawn");
  if (consent.recordIds.length === 0) return forbidden("record", "noRecord");
  return allowsRecording(consent.choices.recording, kind) ? allowed : forbidden("recording", "declined");
};
