import type { AccountScope, SystemScope } from "../server/scope";
import { SESSION_IDLE_MS } from "./authentication";
import { database } from "./database";
import type { WriteTransaction } from "./transaction";

/** Starts a session: only the hash of its secret is stored. */
export const insertSession = async (
  _scope: SystemScope,
  write: WriteTransaction,
  session: {
    readonly userId: string;
    readonly secretHash: Uint8Array<ArrayBuffer>;
    readonly userAgent: string;
    readonly expiresAt: Date;
  },
): Promise<string> => {
  const id = write.context.newId();
  const { now } = write.context;
  await write.sql.authSession.create({
    data: {
      ...session,
      userAgent: session.userAgent.slice(0, 300),
      id,
      createdAt: now,
      lastSeenAt: now,
      steppedUpAt: now,
    },
  });
  return id;
};

/** The sessions of the account that asks which are live now. */
export const listSessions = async (scope: AccountScope, now: Date) =>
  database().authSession.findMany({
    where: {
      userId: scope.userId,
      endedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - SESSION_IDLE_MS) },
    },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true, expiresAt: true },
  });

/** Whether a session of the account that asks has neither ended nor expired; one that rests is not over. */
export const isSessionOpen = async (scope: AccountScope, sessionId: string, now: Date): Promise<boolean> =>
  (await database().authSession.count({
    where: { id: sessionId, userId: scope.userId, endedAt: null, expiresAt: { gt: now } },
  })) === 1;

/**
 * Ends sessions of an account on the server, at once.
 * @param which one session, or all of the account except one that stays
 * @returns ids of the sessions that ended
 */
export const endSessions = async (
  _scope: AccountScope | SystemScope,
  write: WriteTransaction,
  userId: string,
  which: { readonly only: string } | { readonly allBut: string | null },
): Promise<string[]> => {
  const target = "only" in which ? { id: which.only } : which.allBut ? { id: { not: which.allBut } } : {};
  const live = await write.sql.authSession.findMany({
    where: { userId, endedAt: null, ...target },
    select: { id: true },
  });
  const ids = live.map((session) => session.id);
  await write.sql.authSession.updateMany({ where: { id: { in: ids } }, data: { endedAt: write.context.now } });
  return ids;
};

/** Notes that the holder of a session gave the password again. @returns whether the session was still open */
export const updateSteppedUp = async (
  scope: AccountScope,
  write: WriteTransaction,
  sessionId: string,
): Promise<boolean> => {
  const { count } = await write.sql.authSession.updateMany({
    where: { id: sessionId, userId: scope.userId, endedAt: null },
    data: { steppedUpAt: write.context.now },
  });
  return count === 1;
};

/** The open session behind a secret, for the sign-in library, which ends one without a scope. */
export const findOpenSession = async (
  _scope: SystemScope,
  secretHash: Uint8Array<ArrayBuffer>,
): Promise<{ readonly id: string; readonly userId: string } | null> =>
  database().authSession.findFirst({ where: { secretHash, endedAt: null }, select: { id: true, userId: true } });
