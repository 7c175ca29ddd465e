import { listCodeRevisions } from "../data/code-history";
import { deriveCodeHistory } from "../domain/codebook/derive-code-history";
import type { CodeVersionView } from "../schema/codebook";
import type { ProjectScope } from "./scope";

/** Who changed which field of a code when, newest first; null when the project never had it. */
export const loadCodeHistory = async (
  scope: ProjectScope<"project:read">,
  codeId: string,
): Promise<CodeVersionView[] | null> => {
  const revisions = await listCodeRevisions(scope, codeId);
  if (revisions.length === 0) return null;
  const changes = deriveCodeHistory(revisions.map((revision) => revision.state));
  return revisions
    .map((revision, at) => ({
      version: revision.version,
      at: revision.at.toISOString(),
      byId: revision.byId,
      byName: revision.byName,
      isDeleted: revision.state["isDeleted"] === true,
      changes: (changes[at] ?? []).map((change) => ({ ...change })),
    }))
    .reverse();
};
