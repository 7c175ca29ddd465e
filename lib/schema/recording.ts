import * as z from "zod";
import { recordingKinds } from "../domain/interview/recording";
import { count, id, instant } from "./primitive";

/** Sound, or a picture beside it; judged by content. */
export const recordingKind = z.enum(recordingKinds);

/** The recording of an interview, without its sound. */
export const recordingView = z
  .strictObject({
    id,
    kind: recordingKind,
    byteCount: count,
    /** Null where the file does not tell. */
    durationMs: count.nullable(),
    createdAt: instant,
    /** Whether the consent in force of everybody who speaks in it covers it now. */
    isPlayable: z.boolean(),
  })
  .meta({ id: "RecordingView" });
/** See {@link recordingView}. */
export type RecordingView = z.infer<typeof recordingView>;

/** Leave to play a recording: for this session and this recording alone, until a time. */
export const playPassView = z
  .strictObject({
    /** Address of the sound on this server, to be given to a media element. */
    url: z.string(),
    mediaType: z.string(),
    expiresAt: instant,
  })
  .meta({ id: "PlayPassView" });
/** See {@link playPassView}. */
export type PlayPassView = z.infer<typeof playPassView>;
