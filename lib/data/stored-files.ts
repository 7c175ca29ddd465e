import type { SystemScope } from "../server/scope";
import { database } from "./database";

/** An object of the file store as the database knows it. */
export interface KnownObject {
  readonly storageKey: string;
  /** Its key was destroyed with an erasure; the object is worth nothing. */
  readonly isDestroyed: boolean;
}

/** The ids of every project of the instance, deleted ones included: an object of any other is not this database's. */
export const listProjectIds = async (_scope: SystemScope): Promise<string[]> => {
  const rows = await database().project.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return rows.map(({ id }) => id);
};

/** Every object that a project's rows name. Holds keys of the store, no name and no word. */
export const listKnownObjects = async (_scope: SystemScope, projectId: string): Promise<KnownObject[]> => {
  const rows = await database().storedFile.findMany({
    where: { projectId },
    select: { storageKey: true, destroyedAt: true },
  });
  return rows.map(({ storageKey, destroyedAt }) => ({ storageKey, isDestroyed: destroyedAt !== null }));
};
