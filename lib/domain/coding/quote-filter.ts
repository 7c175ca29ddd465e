import type { AttributeChoice } from "./attribute-owner";
import type { CodingStatus } from "./coding-status";
import type { Stance } from "./stance";

/** Stands for "no case" among the cases of a filter: claims in general. */
export const inGeneral = "general";

/**
 * Which quotes are asked for. A part without values asks for nothing; several values of one part are alternatives; parts
 * hold together. Case, attributes of cases and stance are asked of the same statement: "present" and "Kazakhstan" is present
 * in Kazakhstan.
 */
export interface QuoteFilter {
  /** Codes, each with everything below it. */
  readonly codeIds: readonly string[];
  /** Cases, or {@link inGeneral}. */
  readonly caseIds: readonly string[];
  readonly stances: readonly Stance[];
  readonly intervieweeIds: readonly string[];
  readonly interviewIds: readonly string[];
  readonly coderIds: readonly string[];
  readonly statuses: readonly CodingStatus[];
  /** Values of attributes: those of one attribute are alternatives, attributes hold together. */
  readonly attributes: readonly AttributeChoice[];
}

/** The parts of a filter whose values are counted beside it. */
export const quoteFacets = ["code", "case", "stance", "interviewee", "interview", "coder", "status"] as const;

/** One of {@link quoteFacets}. */
export type QuoteFacet = (typeof quoteFacets)[number];
