"use server";

import { redirect } from "next/navigation";
import { passwordSetInput } from "@/lib/schema/account";
import { defineAction } from "@/lib/server/define-action";
import { setPasswordByLink } from "@/lib/server/one-time-link";
import { writeSessionCookie } from "@/lib/server/session";
import { signInPlaceOf } from "@/lib/server/sign-in";

/** Sets the password, signs every other browser out and this one in. */
export const setPassword = defineAction(passwordSetInput, async (fields, sent) => {
  const entered = await setPasswordByLink(fields, signInPlaceOf(sent));
  if (!entered.ok) return entered.reason;
  await writeSessionCookie(entered.value.secret);
  redirect("/projects");
});
