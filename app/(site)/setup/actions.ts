"use server";

import { redirect } from "next/navigation";
import { setupClaimInput } from "@/lib/schema/account";
import { defineAction } from "@/lib/server/define-action";
import { claimByLink } from "@/lib/server/one-time-link";
import { writeSessionCookie } from "@/lib/server/session";
import { signInPlaceOf } from "@/lib/server/sign-in";

/** Claims the installation and lands in the sample study's factor table, where there is one. */
export const claim = defineAction(setupClaimInput, async (fields, sent) => {
  const entered = await claimByLink(fields, signInPlaceOf(sent));
  if (!entered.ok) return entered.reason;
  await writeSessionCookie(entered.value.secret);
  const { sampleProjectId } = entered.value;
  redirect(sampleProjectId ? `/projects/${sampleProjectId}/factors` : "/projects");
});
