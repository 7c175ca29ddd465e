import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Authentication } from "../data/authentication";
import type { Permission } from "../domain/account/permission";
import { authenticate } from "./authenticate";
import { mintProjectScope } from "./mint-scope";
import { RefusedRequest } from "./problem";
import { AccountScope, type ProjectScope } from "./scope";
import { encodeSessionCookie, sessionCookieName, sessionCookieOptions } from "./session-cookie";

/** Who asks for this page, with the place in a project; looked up once per request. */
export const readCaller = cache(async (projectId: string | null): Promise<Authentication | null> => {
  const sent = new Headers(await headers());
  // A page is for a person in a browser: bearer tokens open the API alone.
  sent.delete("authorization");
  return authenticate(sent, projectId);
});

/** A signed-in account with its session, for the account's own page and forms; everybody else is sent to sign in. */
export const requireCaller = async (): Promise<{ readonly scope: AccountScope; readonly caller: Authentication }> => {
  const caller = await readCaller(null);
  if (!caller) redirect("/sign-in");
  return { scope: AccountScope.mint(caller.userId, caller.isInstanceAdmin), caller };
};

/** The scope of a signed-in account for a page; everybody else is sent to sign in. */
export const requireAccount = async (): Promise<AccountScope> => (await requireCaller()).scope;

/** The scope of a member for a page of a project; strangers see what does not exist (404). */
export const requireProject = async <const P extends Permission>(
  projectId: string,
  permission: P,
): Promise<ProjectScope<P | "project:read">> => {
  const isId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(projectId);
  const caller = await readCaller(isId ? projectId : null);
  if (!caller) redirect("/sign-in");
  try {
    return mintProjectScope(caller, isId ? projectId : null, [permission, "project:read"]);
  } catch (error) {
    if (error instanceof RefusedRequest) notFound();
    throw error;
  }
};

/** Puts a session's secret into the browser's cookie; from server actions and route handlers only. */
export const writeSessionCookie = async (secret: string): Promise<void> => {
  (await cookies()).set(sessionCookieName(), await encodeSessionCookie(secret), sessionCookieOptions());
};

/** Takes the session cookie back. The session itself ends on the server. */
export const clearSessionCookie = async (): Promise<void> => {
  (await cookies()).delete({ name: sessionCookieName(), path: "/", secure: sessionCookieOptions().secure });
};
