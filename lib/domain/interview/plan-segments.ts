import { recordingLimits } from "./recording";

/** Where the segments of a recording lie. Every segment but the last is full. */
export interface SegmentPlan {
  readonly count: number;
  /** Plain bytes of the segment with this number, from 0. */
  readonly lengthOf: (index: number) => number;
}

/**
 * How a recording of so many bytes is divided into segments. Nothing is divided into no segment.
 * @example planSegments(300_000).count // 2
 */
export const planSegments = (byteCount: number): SegmentPlan => {
  const { segmentBytes } = recordingLimits;
  const count = Math.ceil(byteCount / segmentBytes);
  return { count, lengthOf: (index) => Math.max(0, Math.min(segmentBytes, byteCount - index * segmentBytes)) };
};
