import { listKnownObjects, listProjectIds } from "../data/stored-files";
import type { SystemScope } from "../server/scope";
import type { FileStore } from "./vault";

/** How rows and objects of the file store stand to each other. */
export interface FileComparison {
  /** Objects that no row names although they have lain there for an hour, and objects whose row was erased. */
  readonly stray: readonly string[];
  /** Objects that a row names and that are not there. */
  readonly missing: readonly string[];
  /** Objects that are there and not as long as what was stored: cut, or written to by somebody else. */
  readonly damaged: readonly string[];
}

/** An import writes the object before it commits; no import takes this long. */
const GRACE_MS = 60 * 60_000;

/**
 * Compares the rows of stored files with what lies in the file store, both ways. An object without a row is what an import
 * leaves that was killed between writing and committing; one whose row was erased is what an erasure leaves that was killed
 * after its commit. Objects of a project that this database does not have are left out: perhaps it is the wrong database.
 * @param now by the clock of the store, which no test moves
 */
export const compareFiles = async (
  scope: SystemScope,
  files: Pick<FileStore, "list">,
  now: Date,
): Promise<FileComparison> => {
  const stray: string[] = [];
  const missing: string[] = [];
  const damaged: string[] = [];
  for (const projectId of await listProjectIds(scope)) {
    // Rows before and after: what an import adds or an erasure takes away in between is neither stray nor missing.
    const before = await listKnownObjects(scope, projectId);
    const objects = await files.list(projectId);
    const after = new Map((await listKnownObjects(scope, projectId)).map((row) => [row.storageKey, row.isDestroyed]));
    const lying = new Map(objects.map(({ key, byteCount }) => [key, byteCount]));
    for (const { key, writtenAt } of objects) {
      const isDestroyed = after.get(key);
      const isOld = now.getTime() - writtenAt.getTime() > GRACE_MS;
      if (isDestroyed === true || (isDestroyed === undefined && isOld)) stray.push(key);
    }
    for (const { storageKey: key, sealedBytes } of before) {
      if (after.get(key) !== false) continue;
      if (!lying.has(key)) missing.push(key);
      else if (lying.get(key) !== sealedBytes) damaged.push(key);
    }
  }
  return { stray, missing, damaged };
};
