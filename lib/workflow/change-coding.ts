import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CodingPatch, CodingView } from "../schema/coding";
import type { ProjectScope } from "../server/scope";
import { changeCodingWithin } from "./change-coding-within";
import { refuseTaken } from "./refuse-taken";

/**
 * Changes one's own coding as one step. Moved onto the passage of another coding of the same code it is refused
 * (`coding_exists`): two codings are never folded into one without being asked.
 */
export const changeCoding = async (
  scope: ProjectScope<"coding:create" | "transcript:read" | "project:read">,
  context: WriteContext,
  change: { readonly codingId: string; readonly expectedVersion: number; readonly patch: CodingPatch },
): Promise<Result<CodingView, Refusal>> =>
  refuseTaken(
    () => transact(scope, context, (write) => changeCodingWithin(scope, write, change)),
    "coding_exists",
    change.patch.codeId === undefined ? "exact" : "codeId",
  );
