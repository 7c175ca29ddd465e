import type { RecordingContent } from "../../domain/interview/recording";
import { type ByteSource, nameAt, viewOf } from "./byte-source";

/**
 * A WAV file, also one of more than 4 GB (RF64). It holds sound and nothing else.
 * @returns null when it does not say how its sound is written, or holds none
 */
export const readRiff = async (source: ByteSource): Promise<RecordingContent | null> => {
  const head = await viewOf(source, 0, 12);
  if (!head || nameAt(head, 8) !== "WAVE") return null;
  let bytesPerSecond = 0;
  let longData: number | null = null;
  for (let at = 12; at + 8 <= source.size; ) {
    const chunk = await viewOf(source, at, 8);
    if (!chunk) return null;
    const name = nameAt(chunk, 0);
    const stated = chunk.getUint32(4, true);
    const content = await viewOf(source, at + 8, Math.min(stated, 16));
    if (name === "ds64" && content) longData = content.byteLength >= 16 ? Number(content.getBigUint64(8, true)) : null;
    if (name === "fmt " && content && content.byteLength >= 12) bytesPerSecond = content.getUint32(8, true);
    if (name === "data") {
      if (bytesPerSecond === 0) return null;
      // Recorders that were cut off leave 0 or the greatest number; the sound then goes on to the end.
      const left = source.size - at - 8;
      const length = stated === 0xffffffff ? (longData ?? left) : stated === 0 ? left : stated;
      if (length > left) return null;
      const durationMs = Math.round((length / bytesPerSecond) * 1000);
      return { container: "wav", kind: "audio", durationMs: durationMs > 0 ? durationMs : null };
    }
    at += 8 + stated + (stated % 2);
  }
  return null;
};
