import type { TokenView } from "../schema/account";
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

type TokenRow = Omit<TokenView, "createdAt" | "lastUsedAt" | "expiresAt"> & {
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
};

const present = (row: TokenRow): TokenView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
});

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
): Promise<TokenView> =>
  present(
    await write.sql.accessToken.create({
      data: { ...token, id: write.context.newId(), createdAt: write.context.now },
      select: shown,
    }),
  );

/** The tokens of the account that asks which are not revoked; expired ones included, so that their end can be seen. */
export const listTokens = async (scope: AccountScope): Promise<TokenView[]> => {
  const rows = await database().accessToken.findMany({
    where: { userId: scope.userId, revokedAt: null },
    orderBy: { id: "desc" },
    select: shown,
  });
  return rows.map(present);
};

/** Ends a token at once. @returns whether the account had such a live token */
export const updateRevoked = async (
  scope: AccountScope,
  write: WriteTransaction,
  tokenId: string,
): Promise<boolean> => {
  const { count } = await write.sql.accessToken.updateMany({
    where: { id: tokenId, userId: scope.userId, revokedAt: null },
    data: { revokedAt: write.context.now },
  });
  return count === 1;
};

/**
 * Ends every live token of an account at once: whoever knew the earlier password could have made one.
 * @returns ids of the tokens that ended
 */
export const endTokens = async (
  _scope: AccountScope | SystemScope,
  write: WriteTransaction,
  userId: string,
): Promise<string[]> => {
  const live = await write.sql.accessToken.findMany({ where: { userId, revokedAt: null }, select: { id: true } });
  const ids = live.map((token) => token.id);
  await write.sql.accessToken.updateMany({ where: { id: { in: ids } }, data: { revokedAt: write.context.now } });
  return ids;
};
