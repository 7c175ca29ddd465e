import { recordingLimits } from "../domain/interview/recording";
import type { ByteSource } from "../exchange/recording/byte-source";
import { type Bytes, type SegmentCipher, sealedExtra } from "./vault";

/** Where the sealed segments lie. */
export interface SealedSegments {
  readonly byteCount: number;
  readonly cipher: SegmentCipher;
  /** Bytes of the sealed object; fewer at its end. */
  readonly read: (at: number, length: number) => Promise<Bytes>;
}

const { segmentBytes } = recordingLimits;

/**
 * A sealed recording as bytes that can be read anywhere: only the segments that are asked for are opened, and one is held at a
 * time.
 */
export const recordingSource = ({ byteCount, cipher, read }: SealedSegments): ByteSource => {
  let held: { readonly index: number; readonly plain: Bytes } | null = null;
  const segment = async (index: number): Promise<Bytes> => {
    if (held?.index === index) return held.plain;
    const length = segmentBytes + sealedExtra;
    const plain = cipher.open(index, await read(index * length, length));
    held = { index, plain };
    return plain;
  };
  return {
    size: byteCount,
    read: async (at, length) => {
      const end = Math.min(byteCount, at + length);
      if (at >= end) return new Uint8Array();
      const first = Math.floor(at / segmentBytes);
      const last = Math.floor((end - 1) / segmentBytes);
      if (first === last) return (await segment(first)).subarray(at - first * segmentBytes, end - first * segmentBytes);
      const filled = new Uint8Array(end - at);
      for (let index = first; index <= last; index += 1) {
        const start = index * segmentBytes;
        const part = (await segment(index)).subarray(Math.max(0, at - start), end - start);
        filled.set(part, Math.max(at, start) - at);
      }
      return filled;
    },
  };
};
