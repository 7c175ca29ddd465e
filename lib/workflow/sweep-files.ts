import type { SystemScope } from "../server/scope";
import { compareFiles, type FileComparison } from "./compare-files";
import type { FileStore } from "./vault";

/**
 * Removes what no row names any more from the file store, so that an import or an erasure that was killed has no effect
 * beyond its rows. Nothing that is missing is made up: it is told, for `npm run admin -- doctor` to say.
 * @param now by the clock of the store
 */
export const sweepFiles = async (
  scope: SystemScope,
  files: Pick<FileStore, "list" | "remove">,
  now: Date,
): Promise<FileComparison> => {
  const found = await compareFiles(scope, files, now);
  for (const key of found.stray) await files.remove(key);
  return found;
};
