import { findTranscript } from "../data/transcript";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { TranscriptView } from "../schema/transcript";
import { refuseUnreadable } from "../workflow/refuse-unreadable";
import type { ProjectScope } from "./scope";

/** A transcript version as the caller may read it, or the clause that stands against it. */
export const loadTranscript = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
  version: number | null = null,
): Promise<Result<TranscriptView, Refusal>> => {
  const found = await findTranscript(scope, transcriptId, version);
  if (found) return accept(found);
  if (version !== null && (await findTranscript(scope, transcriptId, null))) return refuse({ code: "not_found" });
  return refuse(await refuseUnreadable(scope, transcriptId));
};
