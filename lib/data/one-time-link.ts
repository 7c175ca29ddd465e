import type { SystemScope } from "../server/scope";
import { database } from "./database";
import type { WriteTransaction } from "./transaction";

/** What a one-time link leads to. */
export interface LinkFound {
  readonly id: string;
  readonly userId: string;
  readonly purpose: "ownerClaim" | "passwordSet";
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly email: string;
  readonly name: string;
  readonly claimedAt: Date | null;
}

/** A link by its secret, used and expired ones included, so that their holder hears why they no longer work. */
export const findLink = async (_scope: SystemScope, secretHash: Uint8Array<ArrayBuffer>): Promise<LinkFound | null> => {
  const link = await database().oneTimeLink.findUnique({
    where: { secretHash },
    include: { user: { select: { email: true, name: true, claimedAt: true } } },
  });
  if (!link) return null;
  const { user, ...rest } = link;
  return { ...rest, ...user };
};

/** Makes a link; earlier unused ones of the same account and purpose stop working. */
export const insertLink = async (
  _scope: SystemScope,
  write: WriteTransaction,
  link: {
    readonly userId: string;
    readonly purpose: "ownerClaim" | "passwordSet";
    readonly secretHash: Uint8Array<ArrayBuffer>;
    readonly expiresAt: Date;
  },
): Promise<string> => {
  const id = write.context.newId();
  // Ended rather than deleted, so that whoever holds a replaced link hears that it no longer works.
  await write.sql.oneTimeLink.updateMany({
    where: { userId: link.userId, purpose: link.purpose, usedAt: null, expiresAt: { gt: write.context.now } },
    data: { expiresAt: write.context.now },
  });
  await write.sql.oneTimeLink.create({ data: { ...link, id, createdAt: write.context.now } });
  return id;
};

/** Uses a link up. @returns whether it was still unused and in time */
export const useLink = async (_scope: SystemScope, write: WriteTransaction, linkId: string): Promise<boolean> => {
  const { count } = await write.sql.oneTimeLink.updateMany({
    where: { id: linkId, usedAt: null, expiresAt: { gt: write.context.now } },
    data: { usedAt: write.context.now },
  });
  return count === 1;
};
