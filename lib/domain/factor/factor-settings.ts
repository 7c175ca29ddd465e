import type { CodingLayer } from "../coding/coding-layer";
import { type CodingStatus, defaultCountedStatuses } from "../coding/coding-status";
import { defaultThreshold, type Threshold } from "../shared/threshold";
import type { BelowRule } from "./below-rule";
import type { EvidenceMode } from "./evidence-mode";

/** The rule that the team states openly; versioned, and printed beside every table. */
export interface FactorSettings {
  /** Version of the settings; 0 for a rule that was only tried out (a slider, a preview). */
  readonly version: number;
  /** How many interviewees must cite a factor for it to be kept. */
  readonly salienceThreshold: Threshold;
  /** How many must say present, or absent, for a cell to say so. */
  readonly presenceThreshold: Threshold;
  readonly belowRule: BelowRule;
  readonly evidenceMode: EvidenceMode;
  readonly countedStatuses: readonly CodingStatus[];
  readonly layer: CodingLayer;
  /** Whether mentions that a question asked for count. */
  readonly countPrompted: boolean;
}

/** The rule of a new project: three interviewees, silence is unknown, interviews only, everything but rejected counts. */
export const defaultFactorSettings: FactorSettings = {
  version: 1,
  salienceThreshold: defaultThreshold,
  presenceThreshold: defaultThreshold,
  belowRule: "unknown",
  evidenceMode: "interviewsOnly",
  countedStatuses: defaultCountedStatuses,
  layer: "individual",
  countPrompted: true,
};
