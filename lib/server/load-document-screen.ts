import { listCases } from "../data/case";
import { listCodes } from "../data/codebook";
import { listEvidence } from "../data/evidence";
import { findSource } from "../data/source";
import { findSourceText } from "../data/source-text";
import type { CaseView } from "../schema/case";
import type { CodeView } from "../schema/codebook";
import type { EvidenceView } from "../schema/evidence";
import type { SourceView } from "../schema/source";
import type { SourceTextView } from "../schema/source-text";
import type { ProjectScope } from "./scope";

/** What the reading screen of a source opens with. */
export interface DocumentScreenLoad {
  readonly source: SourceView;
  /** Null while the source has no text. */
  readonly text: SourceTextView | null;
  readonly evidence: readonly EvidenceView[];
  /** The factors of the codebook: what a document can be evidence for. */
  readonly factors: readonly CodeView[];
  readonly cases: readonly CaseView[];
}

/** Every document behind a cell that cites the source; a source that is cited more often than a page holds is read on. */
const readEvidence = async (scope: ProjectScope<"project:read">, sourceId: string): Promise<EvidenceView[]> => {
  const found: EvidenceView[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listEvidence(scope, { sourceId, limit: 500, ...(cursor ? { cursor } : {}) });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
};

/** A source with its text and what was marked in it, or null when there is no such source. */
export const loadDocumentScreen = async (
  scope: ProjectScope<"project:read">,
  sourceId: string,
): Promise<DocumentScreenLoad | null> => {
  const source = await findSource(scope, sourceId);
  if (!source) return null;
  const [text, evidence, codes, cases] = await Promise.all([
    findSourceText(scope, sourceId),
    readEvidence(scope, sourceId),
    listCodes(scope),
    listCases(scope),
  ]);
  return {
    source,
    text,
    evidence,
    factors: codes.filter((code) => code.isFactor),
    cases: cases.filter((comparedCase) => comparedCase.included),
  };
};
