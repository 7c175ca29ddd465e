import { findRecording, type StoredRecording } from "../data/recording";
import { listKeys } from "../data/vault";
import { planSegments } from "../domain/interview/plan-segments";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";
import { recordingSource } from "./recording-source";
import { refuseRecording } from "./refuse-recording";
import type { Bytes, FileStore, RecordingVault } from "./vault";

/** A recording that may be played now, and how its bytes are read. */
export interface PlayableRecording {
  readonly recording: StoredRecording;
  readonly read: (at: number, length: number) => Promise<Uint8Array>;
}

/**
 * A recording for as long as this answer takes: who plays and what consent covers is asked of the rows each time, so that a
 * withdrawal, a narrower record or the loss of the role ends the playing at the next part (claim C08).
 */
export const playRecording = async (
  scope: ProjectScope<"recording:play">,
  edge: { readonly vault: RecordingVault; readonly files: Pick<FileStore, "read"> },
  recordingId: string,
): Promise<Result<PlayableRecording, Refusal>> => {
  const recording = await findRecording(scope, recordingId);
  if (!recording) return refuse({ code: "not_found" });
  const refusal = await refuseRecording(scope, recording);
  if (refusal) return refuse(refusal);
  const { byteCount, holderIds, storageKey, keyCipher } = recording;
  const [first, ...rest] = await listKeys(scope, holderIds);
  if (!first || rest.length + 1 !== holderIds.length) return refuse({ code: "not_found" });
  const { projectId } = scope;
  const { count } = planSegments(byteCount);
  const cipher = edge.vault.segments({ projectId, holders: [first, ...rest], recordingId, count }, keyCipher);
  const read = async (at: number, length: number): Promise<Bytes> => {
    const sealed = await edge.files.read(storageKey, at, length);
    if (!sealed) throw new Error("a stored recording is missing from the file store");
    return sealed;
  };
  return accept({ recording, read: recordingSource({ byteCount, cipher, read }).read });
};
