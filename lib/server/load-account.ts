import { listTokens } from "../data/access-token";
import { getAccount } from "../data/account";
import type { Authentication } from "../data/authentication";
import { listSessions } from "../data/session";
import { stepUpMinutes } from "../policy/has-stepped-up";
import { isProjectRole } from "../policy/is-project-role";
import type { AccountView, SessionView, TokenView } from "../schema/account";
import type { Page } from "../schema/page";
import { now } from "./edge";
import type { AccountScope } from "./scope";

const steppedUpUntil = (caller: Authentication, at: Date): string | null => {
  if (!caller.steppedUpAt) return null;
  const until = new Date(caller.steppedUpAt.getTime() + stepUpMinutes * 60_000);
  return until > at ? until.toISOString() : null;
};

/** The account that asks, with the projects in which it has a place now. */
export const loadAccount = async (scope: AccountScope, caller: Authentication): Promise<AccountView> => {
  const at = now();
  const { projects, ...account } = await getAccount(scope, at);
  return {
    ...account,
    steppedUpUntil: steppedUpUntil(caller, at),
    projects: projects.map(({ id, name, isSample, roles }) => ({
      id,
      name,
      isSample,
      roles: roles.filter(isProjectRole),
    })),
  };
};

/** The browsers that are signed in to the account; the one that asks is marked. */
export const loadSessions = async (scope: AccountScope, caller: Authentication): Promise<Page<SessionView>> => {
  const rows = await listSessions(scope, now());
  const items = rows.map((row) => ({
    id: row.id,
    userAgent: row.userAgent,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    isCurrent: caller.kind === "user" && caller.id === row.id,
  }));
  return { items, nextCursor: null };
};

/** The tokens of the account, without their secrets. */
export const loadTokens = async (scope: AccountScope): Promise<Page<TokenView>> => ({
  items: await listTokens(scope),
  nextCursor: null,
});
