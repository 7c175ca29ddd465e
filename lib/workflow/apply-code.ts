import { transact, type WriteContext } from "../data/transaction";
import { findUniqueViolation } from "../data/unique-violation";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CodingInput, CodingStoredView } from "../schema/coding";
import type { ProjectScope } from "../server/scope";
import { applyCodeWithin } from "./apply-code-within";

/**
 * Codes a passage: one code, by one coder, with what the speaker says of which cases. The same coder, code, passage and
 * round is one coding: repeating it is a no-op, another case or stance is added, another stance on the same case is
 * refused unless it replaces. A withdrawal that runs at the same time wins (claim C09).
 */
export const applyCode = async (
  scope: ProjectScope<"coding:create" | "transcript:read" | "project:read">,
  context: WriteContext,
  input: CodingInput,
): Promise<Result<CodingStoredView, Refusal>> => {
  const work = () => transact(scope, context, (write) => applyCodeWithin(scope, write, input));
  try {
    return await work();
  } catch (error) {
    // Two tabs made the same coding at once: the second one meets the first and adds to it.
    if (findUniqueViolation(error) === null) throw error;
    return work();
  }
};
