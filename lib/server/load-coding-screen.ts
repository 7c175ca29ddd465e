import { listCases } from "../data/case";
import { listPackedCodings } from "../data/packed-codings";
import { findTranslation } from "../data/translation";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result } from "../domain/shared/result";
import type { CaseView } from "../schema/case";
import type { PackedCodings } from "../schema/packed-codings";
import type { TranscriptView } from "../schema/transcript";
import type { TranslationView } from "../schema/translation";
import { loadTranscript } from "./load-transcript";
import type { ProjectScope } from "./scope";

/** What the coding screen opens with. */
export interface CodingScreen {
  readonly transcript: TranscriptView;
  readonly codings: PackedCodings;
  readonly cases: CaseView[];
  /** The translation beside the text; null where there is none. */
  readonly translation: TranslationView | null;
}

/** Text, codings and cases of one transcript; the codebook is loaded beside it. */
export const loadCodingScreen = async (
  scope: ProjectScope<"transcript:read" | "project:read">,
  transcriptId: string,
): Promise<Result<CodingScreen, Refusal>> => {
  const transcript = await loadTranscript(scope, transcriptId);
  if (!transcript.ok) return transcript;
  const [codings, cases, translation] = await Promise.all([
    listPackedCodings(scope, transcriptId),
    listCases(scope),
    findTranslation(scope, transcriptId),
  ]);
  return accept({
    transcript: transcript.value,
    codings,
    cases: cases.filter((item) => item.included),
    translation,
  });
};
