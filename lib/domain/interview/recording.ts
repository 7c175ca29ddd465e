/** What a recording holds, as a consent form asks about it. A picture track of any kind makes it video. */
export const recordingKinds = ["audio", "videoAndAudio"] as const;

/** One of {@link recordingKinds}. */
export type RecordingKind = (typeof recordingKinds)[number];

/** Containers of recordings that are stored: those that browsers play. */
export const recordingContainers = ["mp3", "wav", "ogg", "flac", "mp4", "webm", "matroska", "aac"] as const;

/** One of {@link recordingContainers}. */
export type RecordingContainer = (typeof recordingContainers)[number];

/** A recording as its content says, whatever the file is called. */
export interface RecordingContent {
  readonly container: RecordingContainer;
  readonly kind: RecordingKind;
  /** Milliseconds; null when the container does not tell. */
  readonly durationMs: number | null;
}

/** Why a file is no recording that can be stored; each is an error code of the same name. */
export type RecordingRefusal = "file_empty" | "recording_damaged" | "recording_unsupported";

/** A recording: at most 2 GB (2,000,000,000 bytes), encrypted in segments of 256 KiB so that a part can be read alone. */
export const recordingLimits = { bytes: 2_000_000_000, segmentBytes: 262_144 } as const;
