import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";
import { removeCodingWithin } from "./remove-coding-within";

/** Removes one's own coding; the table no longer counts it from the same moment, and undo brings it back. */
export const removeCoding = async (
  scope: ProjectScope<"coding:create" | "transcript:read" | "project:read">,
  context: WriteContext,
  target: { readonly codingId: string; readonly expectedVersion: number },
): Promise<Result<undefined, Refusal>> => {
  const removed = await transact(scope, context, (write) => removeCodingWithin(scope, write, target));
  return removed.ok ? accept(undefined) : removed;
};
