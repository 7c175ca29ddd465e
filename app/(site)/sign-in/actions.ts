"use server";

import { redirect } from "next/navigation";
import { signInInput } from "@/lib/schema/account";
import { defineAction } from "@/lib/server/define-action";
import { writeSessionCookie } from "@/lib/server/session";
import { signIn, signInPlaceOf } from "@/lib/server/sign-in";

/** Signs in and goes to the projects; a refusal goes back to the form. */
export const enter = defineAction(signInInput, async (fields, sent) => {
  const opened = await signIn(fields, signInPlaceOf(sent));
  if (!opened.ok) return opened.reason;
  await writeSessionCookie(opened.value);
  redirect("/projects");
});
