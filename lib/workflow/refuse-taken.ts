import { findUniqueViolation } from "../data/unique-violation";
import type { ErrorCode } from "../domain/account/error-code";
import type { Refusal } from "../domain/shared/refusal";
import { type Result, refuse } from "../domain/shared/result";

/**
 * Runs a write and turns "this name or number is already used" into a refusal; everything else is passed on.
 * The transaction is over by then: nothing is stored.
 * @param field the field of the input that the reader has to change
 */
export const refuseTaken = async <Value>(
  work: () => Promise<Result<Value, Refusal>>,
  code: ErrorCode,
  field: string,
): Promise<Result<Value, Refusal>> => {
  try {
    return await work();
  } catch (error) {
    if (findUniqueViolation(error) === null) throw error;
    return refuse({ code, fields: { [field]: "Is already used." } });
  }
};
