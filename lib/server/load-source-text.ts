import { findSourceText } from "../data/source-text";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { SourceTextView } from "../schema/source-text";
import type { ProjectScope } from "./scope";

/** The text of a source, for every member: it is class T and no interviewee's. */
export const loadSourceText = async (
  scope: ProjectScope<"project:read">,
  sourceId: string,
): Promise<Result<SourceTextView, Refusal>> => {
  const found = await findSourceText(scope, sourceId);
  return found ? accept(found) : refuse({ code: "not_found" });
};
