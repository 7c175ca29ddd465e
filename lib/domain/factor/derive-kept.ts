import type { Threshold } from "../shared/threshold";

/**
 * A factor is kept when at least `salienceThreshold` distinct interviewees cite it.
 * @example on the reference study, external actor (1, 5, 6) is kept at 3 and not at 4
 */
export const deriveKept = (citers: readonly string[], salienceThreshold: Threshold): boolean =>
  citers.length >= salienceThreshold;
