"use server";

import { redirect } from "next/navigation";
import * as z from "zod";
import { passwordChangeInput } from "@/lib/schema/account";
import { id } from "@/lib/schema/primitive";
import { defineAction } from "@/lib/server/define-action";
import { newId, writeContext } from "@/lib/server/edge";
import { replacePassword } from "@/lib/server/replace-password";
import { clearSessionCookie, requireCaller } from "@/lib/server/session";
import { endOtherSessions } from "@/lib/workflow/end-other-sessions";
import { endSession } from "@/lib/workflow/end-session";
import { revokeToken } from "@/lib/workflow/revoke-token";

const nothing = z.strictObject({});

/** Ends this session on the server and goes to sign in. */
export const signOut = defineAction(nothing, async () => {
  const { scope, caller } = await requireCaller();
  await endSession(scope, writeContext("user", newId()), caller.id);
  await clearSessionCookie();
  redirect("/sign-in");
});

/** Changes the password; every other browser is signed out. */
export const changePassword = defineAction(passwordChangeInput, async (fields) => {
  const { scope, caller } = await requireCaller();
  const changed = await replacePassword(scope, caller, writeContext("user", newId()), fields);
  if (!changed.ok) return changed.reason;
  redirect("/account?changed=password");
});

/** Signs one browser out; the present one too. */
export const endOne = defineAction(z.strictObject({ sessionId: id }), async ({ sessionId }) => {
  const { scope } = await requireCaller();
  const ended = await endSession(scope, writeContext("user", newId()), sessionId);
  if (!ended.ok) return ended.reason;
  redirect("/account");
});

/** Signs every other browser out. */
export const endOthers = defineAction(nothing, async () => {
  const { scope, caller } = await requireCaller();
  const ended = await endOtherSessions(scope, writeContext("user", newId()), caller.id);
  if (!ended.ok) return ended.reason;
  redirect("/account");
});

/** Revokes a token of one's own. */
export const revoke = defineAction(z.strictObject({ tokenId: id }), async ({ tokenId }) => {
  const { scope } = await requireCaller();
  const revoked = await revokeToken(scope, writeContext("user", newId()), tokenId);
  if (!revoked.ok) return revoked.reason;
  redirect("/account");
});
