import type { Brand } from "./brand";
import { accept, type Result, refuse } from "./result";

/** How many interviewees a rule asks for: a whole number from 1. */
export type Threshold = Brand<number, "Threshold">;

/** Why a number is no threshold. `aboveMaximum` carries the number of interviewees that it exceeds. */
export type ThresholdRefusal =
  | { readonly code: "notWhole" }
  | { readonly code: "belowOne" }
  | { readonly code: "aboveMaximum"; readonly maximum: number };

/**
 * Turns a number into a threshold: whole, at least 1, and not above `maximum` (the number of interviewees) where one is given.
 * @example threshold(3, 7) // { ok: true, value: 3 }
 * @example threshold(8, 7) // { ok: false, reason: { code: "aboveMaximum", maximum: 7 } }
 */
export const threshold = (value: number, maximum?: number): Result<Threshold, ThresholdRefusal> => {
  if (!Number.isSafeInteger(value)) return refuse({ code: "notWhole" });
  if (value < 1) return refuse({ code: "belowOne" });
  if (maximum !== undefined && value > maximum) return refuse({ code: "aboveMaximum", maximum });
  return accept(value as Threshold);
};

/** The threshold that a new project starts with: three interviewees. */
export const defaultThreshold = 3 as Threshold;
