import { listCodings } from "../data/coding";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result } from "../domain/shared/result";
import { type Difference, describeDifferences } from "../domain/transcript/describe-differences";
import { diffTexts } from "../domain/transcript/diff-texts";
import { indexText } from "../domain/transcript/offset";
import { diffSequences } from "../exchange/transcript/diff-sequences";
import type { CodingView } from "../schema/coding";
import type { Page } from "../schema/page";
import type { TranscriptView } from "../schema/transcript";
import type { RepairListView, VersionListView } from "../schema/transcript-version";
import { loadRepairs } from "./load-repairs";
import { loadTranscript } from "./load-transcript";
import { loadVersions } from "./load-versions";
import type { ProjectScope } from "./scope";

/** What the screen opens with where a transcript is corrected. */
export interface PrepareScreenData {
  readonly transcript: TranscriptView;
  /** Codings that stand on the current text. */
  readonly codings: readonly CodingView[];
  readonly versions: VersionListView["items"];
  readonly repairs: RepairListView["items"];
}

const PAGE = 500;

/** Every coding of the transcript that the caller may read. */
const readCodings = async (scope: ProjectScope<"transcript:read">, transcriptId: string): Promise<CodingView[]> => {
  const read: CodingView[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Page<CodingView> = await listCodings(scope, {
      transcriptId,
      limit: PAGE,
      ...(cursor ? { cursor } : {}),
    });
    read.push(...page.items);
    cursor = page.nextCursor;
  }
  return read;
};

/** Text, codings, versions and codings without words of a transcript. */
export const loadPrepareScreen = async (
  scope: ProjectScope<"transcript:read" | "project:read">,
  transcriptId: string,
): Promise<Result<PrepareScreenData, Refusal>> => {
  const transcript = await loadTranscript(scope, transcriptId);
  if (!transcript.ok) return transcript;
  const [codings, versions, repairs] = await Promise.all([
    readCodings(scope, transcriptId),
    loadVersions(scope, transcriptId),
    loadRepairs(scope, transcriptId),
  ]);
  if (!versions.ok) return versions;
  if (!repairs.ok) return repairs;
  return accept({
    transcript: transcript.value,
    codings: codings.filter((coding) => !coding.needsRepair),
    versions: versions.value.items,
    repairs: repairs.value.items,
  });
};

/** An older version beside the current one: what stood there, what came since. */
export const loadVersionDifferences = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
  number: number,
): Promise<Result<{ readonly current: number; readonly differences: readonly Difference[] }, Refusal>> => {
  const older = await loadTranscript(scope, transcriptId, number);
  if (!older.ok) return older;
  const current = await loadTranscript(scope, transcriptId);
  if (!current.ok) return current;
  const steps = diffTexts(older.value.text, current.value.text, diffSequences);
  return accept({
    current: current.value.version,
    differences: describeDifferences(indexText(older.value.text), steps),
  });
};
