import { findMemo, listMemos } from "../data/memo";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { MemoHead, MemoQuery, MemoView } from "../schema/memo";
import type { Page } from "../schema/page";
import type { ProjectScope } from "./scope";

/** A page of the memos that the caller may read, newest change first. */
export const loadMemos = (scope: ProjectScope<"project:read">, query: MemoQuery): Promise<Page<MemoHead>> =>
  listMemos(scope, query);

/** One memo; one that is gone, private to somebody else or about a withdrawn interviewee is `not_found`. */
export const loadMemo = async (
  scope: ProjectScope<"project:read">,
  memoId: string,
): Promise<Result<MemoView, Refusal>> => {
  const memo = await findMemo(scope, memoId);
  return memo ? accept(memo) : refuse({ code: "not_found" });
};
