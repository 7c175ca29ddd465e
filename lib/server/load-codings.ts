import { findCoding, listCodings } from "../data/coding";
import { listPackedCodings } from "../data/packed-codings";
import { findTranscriptStanding } from "../data/transcript-standing";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { CodingQuery, CodingView } from "../schema/coding";
import type { PackedCodings } from "../schema/packed-codings";
import type { Page } from "../schema/page";
import type { ProjectScope } from "./scope";

/** One page of the codings that the caller may read. */
export const loadCodings = (scope: ProjectScope<"transcript:read">, query: CodingQuery): Promise<Page<CodingView>> =>
  listCodings(scope, query);

/**
 * All codings of a transcript that the caller may read, packed; none when the transcript may not be read, and `not_found`
 * when the project has no such transcript (claim P03), which is looked up only where there is nothing else to answer.
 */
export const loadTranscriptCodings = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
): Promise<Result<PackedCodings, Refusal>> => {
  const packed = await listPackedCodings(scope, transcriptId);
  const isKnown = packed.columns.id.length > 0 || (await findTranscriptStanding(scope, transcriptId)) !== null;
  return isKnown ? accept(packed) : refuse({ code: "not_found" });
};

/** One coding that the caller may read. */
export const loadCoding = async (
  scope: ProjectScope<"transcript:read">,
  codingId: string,
): Promise<Result<CodingView, Refusal>> => {
  const found = await findCoding(scope, codingId);
  return found ? accept(found) : refuse({ code: "not_found" });
};
