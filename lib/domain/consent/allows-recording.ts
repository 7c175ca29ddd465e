import type { RecordingKind } from "../interview/recording";
import { type RecordingChoice, recordingChoices } from "./consent-choice";

/**
 * Whether a choice about recording covers a recording of this kind (CR5): "none" covers nothing, "audio" no picture.
 * @example allowsRecording("audio", "videoAndAudio") // false
 */
export const allowsRecording = (choice: RecordingChoice, kind: RecordingKind): boolean =>
  recordingChoices.indexOf(kind) <= recordingChoices.indexOf(choice);
