import { createHash } from "node:crypto";
import { planSegments } from "../domain/interview/plan-segments";
import { recordingLimits } from "../domain/interview/recording";
import type { Bytes, GrowingObject, SegmentCipher } from "./vault";

const { segmentBytes } = recordingLimits;

/**
 * Encrypts what arrives segment by segment and writes it down, with no more than one segment in memory.
 * @param byteCount how many bytes were announced
 * @returns the SHA-256 of the plain bytes; null when more or fewer arrived
 */
export const sealRecording = async (
  body: AsyncIterable<Uint8Array>,
  byteCount: number,
  cipher: SegmentCipher,
  object: Pick<GrowingObject, "append">,
): Promise<Bytes | null> => {
  const hash = createHash("sha256");
  const plan = planSegments(byteCount);
  const buffer = new Uint8Array(segmentBytes);
  let index = 0;
  let filled = 0;
  let arrived = 0;
  for await (const chunk of body) {
    arrived += chunk.byteLength;
    if (arrived > byteCount) return null;
    hash.update(chunk);
    for (let at = 0; at < chunk.byteLength; ) {
      const part = chunk.subarray(at, at + plan.lengthOf(index) - filled);
      buffer.set(part, filled);
      filled += part.byteLength;
      at += part.byteLength;
      if (filled < plan.lengthOf(index)) continue;
      await object.append(cipher.seal(index, buffer.subarray(0, filled)));
      index += 1;
      filled = 0;
    }
  }
  return arrived === byteCount && index === plan.count ? new Uint8Array(hash.digest()) : null;
};
