import type { CaseView } from "@/lib/schema/case";
import type { CodeView } from "@/lib/schema/codebook";
import type { SourceView } from "@/lib/schema/source";

/** A document, and what its passages can be marked with. */
export interface DocumentPlace {
  projectId: string;
  source: SourceView;
  factors: readonly CodeView[];
  cases: readonly CaseView[];
  canLink: boolean;
  /** The piece of evidence that the address names. */
  opensAt: string | null;
}
