import type { RecordingContent } from "../../domain/interview/recording";
import { type ByteSource, nameAt, viewOf } from "./byte-source";

/**
 * A FLAC file: sound, with its length in samples.
 * @param at where it begins, behind a tag that some programs put before it
 * @returns null when its first block does not describe a stream
 */
export const readFlac = async (source: ByteSource, at: number): Promise<RecordingContent | null> => {
  const view = await viewOf(source, at, 26);
  if (!view || nameAt(view, 0) !== "fLaC" || (view.getUint8(4) & 0x7f) !== 0) return null;
  const rate = view.getUint32(18) >>> 12;
  const samples = (view.getUint8(21) & 0x0f) * 2 ** 32 + view.getUint32(22);
  if (rate === 0) return null;
  return { container: "flac", kind: "audio", durationMs: samples > 0 ? Math.round((samples / rate) * 1000) : null };
};
