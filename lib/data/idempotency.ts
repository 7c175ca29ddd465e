import { database } from "./database";
import type { WriteTransaction } from "./transaction";

/** The answer to an earlier request with the same key. */
export interface KeptAnswer {
  readonly requestHash: Uint8Array;
  readonly status: number;
  readonly body: unknown;
}

/** The kept answer of an actor's key, if one was given within the last day. */
export const findKeptAnswer = async (actorId: string, key: string, since: Date): Promise<KeptAnswer | null> =>
  database().idempotencyRecord.findFirst({
    where: { actorId, key, createdAt: { gt: since } },
    select: { requestHash: true, status: true, body: true },
  });

/** Deletes the kept answers of a project that hold interview text; part of every withdrawal. */
export const eraseKeptText = async (write: WriteTransaction, projectId: string): Promise<void> => {
  await write.sql.idempotencyRecord.deleteMany({ where: { projectId, holdsText: true } });
};

/** Deletes answers kept longer than a retry can take. */
export const eraseOldAnswers = async (before: Date): Promise<void> => {
  await database().idempotencyRecord.deleteMany({ where: { createdAt: { lt: before } } });
};
