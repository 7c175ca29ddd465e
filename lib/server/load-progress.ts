import { listOwnProgress, type OwnProgress } from "../data/progress";
import type { ProjectScope } from "./scope";

/** The caller's own progress with one transcript; null when they may not read it. */
export const loadProgress = async (
  scope: ProjectScope<"project:read">,
  transcriptId: string,
): Promise<OwnProgress | null> => (await listOwnProgress(scope, undefined, transcriptId)).get(transcriptId) ?? null;
