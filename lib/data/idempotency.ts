import { Prisma } from "../generated/prisma/client";
import { database } from "./database";
import { queryRows } from "./query-rows";
import type { WriteTransaction } from "./transaction";

/** The answer to an earlier request with the same key. */
export interface KeptAnswer {
  readonly requestHash: Uint8Array;
  readonly status: number;
  readonly body: unknown;
}

/** The kept answer of an actor's key, if one was given within the last day. */
export const findKeptAnswer = async (actorId: string, key: string, since: Date): Promise<KeptAnswer | null> => {
  const [row] = await queryRows<KeptAnswer>(
    database(),
    Prisma.sql`
    SELECT request_hash AS "requestHash", status, body FROM idempotency_record
    WHERE actor_id = ${actorId}::uuid AND key = ${key} AND created_at > ${since}::timestamptz`,
  );
  return row ?? null;
};

/** Deletes the kept answers of a project that hold interview text; part of every withdrawal. */
export const eraseKeptText = async (write: WriteTransaction, projectId: string): Promise<void> => {
  await write.sql.idempotencyRecord.deleteMany({ where: { projectId, holdsText: true } });
};

/** Deletes answers kept longer than a retry can take. */
export const eraseOldAnswers = async (before: Date): Promise<void> => {
  await database().idempotencyRecord.deleteMany({ where: { createdAt: { lt: before } } });
};
