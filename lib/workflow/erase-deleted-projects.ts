import { eraseProjectRows, listDueProjects } from "../data/deleted-project";
import { transact, type WriteContext } from "../data/transaction";
import { restorableDays } from "../domain/project/restorable-days";
import type { SystemScope } from "../server/scope";
import type { FileStore } from "./vault";

/**
 * Erases for good every project that was deleted 30 days ago or earlier. Each is one transaction under its row's lock, so
 * that however many workers begin it is erased once, with one event; one that is brought back in that moment stays.
 * Objects of the file store go after the commit: their keys are gone by then, and what a crash leaves is swept.
 * @returns how many projects were erased by this call
 */
export const eraseDeletedProjects = async (
  scope: SystemScope,
  makeContext: () => WriteContext,
  files: Pick<FileStore, "remove">,
): Promise<number> => {
  const before = new Date(makeContext().now.getTime() - restorableDays * 24 * 60 * 60_000);
  let erasedCount = 0;
  for (const projectId of await listDueProjects(scope, before)) {
    const done = await transact({ projectId, actorId: null }, makeContext(), async (write) => {
      const storageKeys = await eraseProjectRows(scope, write, projectId, before);
      if (!storageKeys) return { unchanged: null };
      return {
        value: storageKeys,
        events: [
          {
            kind: "project.erased",
            subjectKind: "project",
            subjectId: projectId,
            detail: { files: storageKeys.length },
          },
        ],
      };
    });
    if (!done.ok || done.value === null) continue;
    erasedCount += 1;
    await Promise.all(done.value.map((key) => files.remove(key)));
  }
  return erasedCount;
};
