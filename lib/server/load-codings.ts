import { findCoding, listCodings } from "../data/coding";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { CodingQuery, CodingView } from "../schema/coding";
import type { Page } from "../schema/page";
import type { ProjectScope } from "./scope";

/** One page of the codings that the caller may read. */
export const loadCodings = (scope: ProjectScope<"transcript:read">, query: CodingQuery): Promise<Page<CodingView>> =>
  listCodings(scope, query);

/** One coding that the caller may read. */
export const loadCoding = async (
  scope: ProjectScope<"transcript:read">,
  codingId: string,
): Promise<Result<CodingView, Refusal>> => {
  const found = await findCoding(scope, codingId);
  return found ? accept(found) : refuse({ code: "not_found" });
};
