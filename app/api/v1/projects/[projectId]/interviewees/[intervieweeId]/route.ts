import { accept, refuse } from "@/lib/domain/shared/result";
import { changeIntervieweeContract, getIntervieweeContract } from "@/lib/schema/contract/interviewee";
import { defineRoute } from "@/lib/server/define-route";
import { loadInterviewee } from "@/lib/server/load-interviewee";
import { changeInterviewee } from "@/lib/workflow/change-interviewee";

export const GET = defineRoute(getIntervieweeContract, async ({ scope, params }) => {
  const found = await loadInterviewee(scope, params.intervieweeId);
  return found ? accept(found) : refuse({ code: "not_found" });
});

export const PATCH = defineRoute(changeIntervieweeContract, ({ scope, context, params, body, expectedVersion }) =>
  changeInterviewee(scope, context, { intervieweeId: params.intervieweeId, expectedVersion, patch: body }),
);
