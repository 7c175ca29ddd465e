import { accept, refuse } from "@/lib/domain/shared/result";
import { changeInterviewContract, getInterviewContract } from "@/lib/schema/contract/interview";
import { defineRoute } from "@/lib/server/define-route";
import { hasSteppedUp } from "@/lib/server/has-stepped-up";
import { loadInterview } from "@/lib/server/load-interview";
import { changeInterview } from "@/lib/workflow/change-interview";

export const GET = defineRoute(getInterviewContract, async ({ scope, params }) => {
  const found = await loadInterview(scope, params.interviewId);
  return found ? accept(found) : refuse({ code: "not_found" });
});

export const PATCH = defineRoute(changeInterviewContract, (call) =>
  changeInterview(
    call.scope,
    call.context,
    { interviewId: call.params.interviewId, expectedVersion: call.expectedVersion, patch: call.body },
    hasSteppedUp(call.caller, "interviewee:hand-over"),
  ),
);
