import { isProjectRole } from "../policy/is-project-role";
import type { MemberPatch, MemberView } from "../schema/member";
import type { ProjectScope } from "../server/scope";
import { emailKeyOf } from "./account";
import { findActorFacts } from "./actor-facts";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

/** Live members by name; those whose time is over stay listed with the day, those who were removed do not. */
export const listMembers = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<MemberView[]> => {
  const actor = await findActorFacts(scope, reader);
  const isOwner = actor.roles.includes("owner");
  const rows = await reader.member.findMany({
    where: { projectId: scope.projectId, removedAt: null },
    include: { user: { select: { name: true, email: true } } },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
  });
  return rows.map((row) => ({
    userId: row.userId,
    name: row.user.name,
    email: isOwner || row.userId === scope.actorId ? row.user.email : null,
    roles: row.roles.filter(isProjectRole),
    endsAt: row.endsAt?.toISOString() ?? null,
    isYou: row.userId === scope.actorId,
    version: row.version,
    abilities: isOwner ? ["member:change"] : [],
  }));
};

/** One live member, or null. */
export const findMember = async (
  scope: ProjectScope<"project:read">,
  userId: string,
  reader: Reader = database(),
): Promise<MemberView | null> => (await listMembers(scope, reader)).find((found) => found.userId === userId) ?? null;

/** Holds the project's row, so that two owners who leave at once do so one after the other. */
export const holdMembers = async (scope: ProjectScope<"member:change">, write: WriteTransaction): Promise<void> => {
  await write.sql.$queryRaw`SELECT id FROM project WHERE id = ${scope.projectId}::uuid FOR NO KEY UPDATE`;
};

/** An account of this instance that can be taken in, by its e-mail address; disabled ones are not found. */
export const findAccountId = async (
  _scope: ProjectScope<"member:change">,
  write: WriteTransaction,
  email: string,
): Promise<string | null> => {
  const user = await write.sql.user.findFirst({
    where: { emailKey: emailKeyOf(email), disabledAt: null },
    select: { id: true },
  });
  return user?.id ?? null;
};

/** Takes an account in, or back in after it was removed. */
export const insertMember = async (
  scope: ProjectScope<"member:change">,
  write: WriteTransaction,
  userId: string,
  place: { readonly roles: readonly string[]; readonly endsAt: string | null },
): Promise<void> => {
  const data = { roles: [...new Set(place.roles)], endsAt: place.endsAt === null ? null : new Date(place.endsAt) };
  await write.sql.member.upsert({
    where: { projectId_userId: { projectId: scope.projectId, userId } },
    create: { ...data, projectId: scope.projectId, userId, createdAt: write.context.now },
    update: { ...data, removedAt: null, version: { increment: 1 } },
  });
};

/** Changes a live member if the row still has the expected version. @returns whether it had */
export const updateMember = async (
  scope: ProjectScope<"member:change">,
  write: WriteTransaction,
  userId: string,
  expectedVersion: number,
  patch: MemberPatch,
): Promise<boolean> => {
  const { roles, endsAt } = patch;
  const { count } = await write.sql.member.updateMany({
    where: { projectId: scope.projectId, userId, version: expectedVersion, removedAt: null },
    data: {
      ...(roles ? { roles: [...new Set(roles)] } : {}),
      ...(endsAt === undefined ? {} : { endsAt: endsAt === null ? null : new Date(endsAt) }),
      version: { increment: 1 },
    },
  });
  return count === 1;
};

/** Takes a member out; what the member made stays with its author. @returns whether the version was the expected one */
export const removeMemberRow = async (
  scope: ProjectScope<"member:change">,
  write: WriteTransaction,
  userId: string,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } = await write.sql.member.updateMany({
    where: { projectId: scope.projectId, userId, version: expectedVersion, removedAt: null },
    data: { removedAt: write.context.now, version: { increment: 1 } },
  });
  return count === 1;
};

/** Owners who can act without an end: live members whose account is not disabled. */
export const countOwners = async (scope: ProjectScope<"member:change">, write: WriteTransaction): Promise<number> =>
  write.sql.member.count({
    where: {
      projectId: scope.projectId,
      removedAt: null,
      endsAt: null,
      roles: { has: "owner" },
      user: { disabledAt: null },
    },
  });
