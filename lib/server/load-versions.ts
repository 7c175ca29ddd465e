import { listVersions } from "../data/version-list";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { VersionListView } from "../schema/transcript-version";
import { refuseUnreadable } from "../workflow/refuse-unreadable";
import type { ProjectScope } from "./scope";

/** The versions of a transcript, newest first, or the clause that stands against reading it. */
export const loadVersions = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
): Promise<Result<VersionListView, Refusal>> => {
  const items = await listVersions(scope, transcriptId);
  if (items.length === 0) return refuse(await refuseUnreadable(scope, transcriptId));
  return accept({ items, nextCursor: null });
};
