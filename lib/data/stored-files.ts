import { planSegments } from "../domain/interview/plan-segments";
import type { SystemScope } from "../server/scope";
import { database } from "./database";

/** Nonce and tag: an original is sealed once, a recording segment by segment. */
const SEAL_BYTES = 28;

/** An object of the file store as the database knows it. */
export interface KnownObject {
  readonly storageKey: string;
  /** How long the object is when it is whole: what was stored, and what sealing adds. */
  readonly sealedBytes: number;
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
    select: { storageKey: true, destroyedAt: true, byteCount: true, recording: { select: { id: true } } },
  });
  return rows.map(({ storageKey, destroyedAt, byteCount, recording }) => ({
    storageKey,
    isDestroyed: destroyedAt !== null,
    sealedBytes: byteCount + SEAL_BYTES * (recording ? planSegments(byteCount).count : 1),
  }));
};
