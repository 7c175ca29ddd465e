import type { AccountScope, SystemScope } from "../server/scope";
import { database } from "./database";
import type { WriteTransaction } from "./transaction";

/** A token as stored, without its secret. */
const shown = {
  id: true,
  name: true,
  projectId: true,
  mayStepUp: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
} as const;

/** A new token; only the hash of its secret is stored. */
export const insertToken = async (
  _scope: AccountScope | SystemScope,
  write: WriteTransaction,
  token: {
    readonly userId: string;
    readonly name: string;
    readonly secretHash: Uint8Array<ArrayBuffer>;
    readonly projectId: string | null;
    readonly mayStepUp: boolean;
    readonly expiresAt: Date | null;
  },
) =>
  write.sql.accessToken.create({
    data: { ...token, id: write.context.newId(), createdAt: write.context.now },
    select: shown,
  });

/** The live tokens of the account that asks. */
export const listTokens = async (scope: AccountScope) =>
  database().accessToken.findMany({
    where: { userId: scope.userId, revokedAt: null },
    orderBy: { id: "desc" },
    select: shown,
  });

/** Ends a token at once. @returns whether the account had such a live token */
export const revokeToken = async (scope: AccountScope, write: WriteTransaction, tokenId: string): Promise<boolean> => {
  const { count } = await write.sql.accessToken.updateMany({
    where: { id: tokenId, userId: scope.userId, revokedAt: null },
    data: { revokedAt: write.context.now },
  });
  return count === 1;
};
