import { listEvidence } from "../data/evidence";
import type { EvidenceQuery, EvidenceView } from "../schema/evidence";
import type { Page } from "../schema/page";
import type { ProjectScope } from "./scope";

/** A page of the documents behind cells, oldest first. */
export const loadEvidence = (scope: ProjectScope<"project:read">, query: EvidenceQuery): Promise<Page<EvidenceView>> =>
  listEvidence(scope, query);
