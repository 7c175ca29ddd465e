import { findUniqueViolation } from "../data/unique-violation";
import type { Refusal } from "../domain/shared/refusal";
import { type Result, refuse } from "../domain/shared/result";

/** As `refuseTaken`, for rows with two unique marks: tells a number in use from a label in use. */
export const refuseTakenInterviewee = async <Value>(
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> => {
  try {
    return await work();
  } catch (error) {
    const violated = findUniqueViolation(error);
    if (violated === null) throw error;
    return violated.includes("label")
      ? refuse({ code: "name_taken", fields: { label: "Already used in this project." } })
      : refuse({ code: "number_taken", fields: { number: "Already used in this project." } });
  }
};
