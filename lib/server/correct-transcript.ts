import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import { diffSequences } from "../exchange/transcript/diff-sequences";
import type { VersionPreviewView, VersionStoredView } from "../schema/transcript-version";
import { previewVersion } from "../workflow/preview-version";
import { refuseUncorrectable } from "../workflow/refuse-uncorrectable";
import { storeVersion } from "../workflow/store-version";
import { readCorrection } from "./read-correction";
import type { ProjectScope } from "./scope";

type Scope = ProjectScope<"transcript:import" | "transcript:read" | "project:read">;

interface Sent {
  readonly transcriptId: string;
  readonly expectedVersion: number;
  readonly request: Request;
}

/** Before a byte of a file is looked at: whether the caller may correct this transcript at all. */
const read = async (scope: Scope, { transcriptId, request }: Sent) => {
  const closed = await refuseUncorrectable(scope, transcriptId);
  return closed ? { ok: false as const, reason: closed } : readCorrection(request);
};

/** Reads a correction and stores it as the next version of the transcript. */
export const correctTranscript = async (
  scope: Scope,
  context: WriteContext,
  sent: Sent,
): Promise<Result<VersionStoredView, Refusal>> => {
  const correction = await read(scope, sent);
  if (!correction.ok) return correction;
  return storeVersion(scope, context, diffSequences, { ...sent, correction: correction.value });
};

/** Reads a correction and says what storing it would do. */
export const previewCorrection = async (
  scope: Scope,
  context: WriteContext,
  sent: Sent,
): Promise<Result<VersionPreviewView, Refusal>> => {
  const correction = await read(scope, sent);
  if (!correction.ok) return correction;
  return previewVersion(scope, context, diffSequences, { ...sent, correction: correction.value });
};
