import { type Keymap, keymap } from "../schema/account";
import type { AccountScope, SystemScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

/** What sign-in needs of an account; never sent anywhere. */
export interface SignInAccount {
  readonly userId: string;
  readonly passwordHash: string | null;
  readonly isDisabled: boolean;
}

/** The form by which an e-mail address is found: lower case, NFC. */
export const emailKeyOf = (email: string): string => email.trim().normalize("NFC").toLowerCase();

/** The account of an e-mail address, or null. */
export const findSignInAccount = async (_scope: SystemScope, email: string): Promise<SignInAccount | null> => {
  const user = await database().user.findUnique({
    where: { emailKey: emailKeyOf(email) },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  return user && { userId: user.id, passwordHash: user.passwordHash, isDisabled: user.disabledAt !== null };
};

/** Password hash of the account that asks, to check a step-up or a change of password. */
export const getPasswordHash = async (scope: AccountScope): Promise<string | null> => {
  const user = await database().user.findUniqueOrThrow({ where: { id: scope.userId }, select: { passwordHash: true } });
  return user.passwordHash;
};

/** A new account without a password: a one-time link sets it. */
export const insertUser = async (
  _scope: SystemScope,
  write: WriteTransaction,
  user: {
    readonly email: string;
    readonly name: string;
    readonly isInstanceAdmin: boolean;
    readonly passwordHash: string | null;
  },
): Promise<string> => {
  const id = write.context.newId();
  await write.sql.user.create({
    data: {
      id,
      email: user.email,
      emailKey: emailKeyOf(user.email),
      name: user.name,
      isInstanceAdmin: user.isInstanceAdmin,
      passwordHash: user.passwordHash,
      claimedAt: user.passwordHash ? write.context.now : null,
      createdAt: write.context.now,
    },
  });
  return id;
};

/** Gives an unclaimed account its owner: name, address and password. @returns whether it was still unclaimed */
export const claimUser = async (
  _scope: SystemScope,
  write: WriteTransaction,
  userId: string,
  claim: { readonly email: string; readonly name: string; readonly passwordHash: string },
): Promise<boolean> => {
  const { count } = await write.sql.user.updateMany({
    where: { id: userId, claimedAt: null, disabledAt: null },
    data: { ...claim, emailKey: emailKeyOf(claim.email), claimedAt: write.context.now },
  });
  return count === 1;
};

/** Sets the password of an account that was invited by a link, or changes one's own. @returns whether there was one before */
export const updatePassword = async (
  _scope: SystemScope | AccountScope,
  write: WriteTransaction,
  userId: string,
  passwordHash: string,
): Promise<boolean> => {
  const before = await write.sql.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } });
  await write.sql.user.update({ where: { id: userId }, data: { passwordHash } });
  await write.sql.user.updateMany({ where: { id: userId, claimedAt: null }, data: { claimedAt: write.context.now } });
  return before.passwordHash !== null;
};

/** Keeps the keys of the account that asks. */
export const updateKeymap = async (scope: AccountScope, write: WriteTransaction, keys: Keymap): Promise<void> => {
  await write.sql.user.update({ where: { id: scope.userId }, data: { keymap: keys } });
};

/** Stores the same password under the cost that holds now. @returns whether the hash was still the one that was checked */
export const updatePasswordHash = async (
  _scope: SystemScope,
  write: WriteTransaction,
  change: { readonly userId: string; readonly from: string; readonly to: string },
): Promise<boolean> => {
  const { count } = await write.sql.user.updateMany({
    where: { id: change.userId, passwordHash: change.from },
    data: { passwordHash: change.to },
  });
  return count === 1;
};

/** Closes an account: nobody signs in with it, and its authorship stays. @returns whether it was open */
export const disableUser = async (_scope: SystemScope, write: WriteTransaction, userId: string): Promise<boolean> => {
  const { count } = await write.sql.user.updateMany({
    where: { id: userId, disabledAt: null },
    data: { disabledAt: write.context.now },
  });
  return count === 1;
};

/** Address key of the account that was made at the first start and that nobody has claimed; no address has it. */
const UNCLAIMED_EMAIL = "";

/** A fresh installation's owner and administrator, without an address, a password or a person. */
export const insertUnclaimedOwner = async (scope: SystemScope, write: WriteTransaction): Promise<string> =>
  insertUser(scope, write, { email: UNCLAIMED_EMAIL, name: "Owner", isInstanceAdmin: true, passwordHash: null });

/** The first administrator who can act here, claimed or not; null on an installation without one. */
export const findOwner = async (
  _scope: SystemScope,
  reader: Reader = database(),
): Promise<{ readonly userId: string; readonly isUnclaimed: boolean } | null> => {
  const user = await reader.user.findFirst({
    where: { isInstanceAdmin: true, disabledAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, emailKey: true, claimedAt: true },
  });
  return user && { userId: user.id, isUnclaimed: user.claimedAt === null && user.emailKey === UNCLAIMED_EMAIL };
};

/** An account by its address, for commands. */
export const findUserIdByEmail = async (_scope: SystemScope, email: string): Promise<string | null> => {
  const user = await database().user.findUnique({ where: { emailKey: emailKeyOf(email) }, select: { id: true } });
  return user?.id ?? null;
};

/** The account that asks: its name and the projects in which it has a place now. */
export const getAccount = async (scope: AccountScope, now: Date) => {
  const user = await database().user.findUniqueOrThrow({
    where: { id: scope.userId },
    select: {
      id: true,
      email: true,
      name: true,
      isInstanceAdmin: true,
      keymap: true,
      memberships: {
        where: { removedAt: null, project: { deletedAt: null }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
        select: { roles: true, project: { select: { id: true, name: true, isSample: true, createdAt: true } } },
        orderBy: { projectId: "asc" },
      },
    },
  });
  const { memberships, ...account } = user;
  // A key that is no longer understood is as usual again.
  const kept = keymap.safeParse(account.keymap);
  const keys: Keymap = kept.success ? kept.data : { singleKeys: true, keys: {} };
  return { ...account, keymap: keys, projects: memberships.map(({ roles, project }) => ({ ...project, roles })) };
};
