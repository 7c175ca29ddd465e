import { accept } from "@/lib/domain/shared/result";
import { addInterviewContract, listInterviewsContract } from "@/lib/schema/contract/interview";
import { defineRoute } from "@/lib/server/define-route";
import { hasSteppedUp } from "@/lib/server/has-stepped-up";
import { loadInterviews } from "@/lib/server/load-interviews";
import { pageOfList } from "@/lib/server/page-of-list";
import { addInterview } from "@/lib/workflow/add-interview";

export const GET = defineRoute(listInterviewsContract, async ({ scope, query }) =>
  accept(pageOfList(await loadInterviews(scope), query, ({ id }) => id)),
);

export const POST = defineRoute(addInterviewContract, ({ scope, caller, context, body }) =>
  addInterview(scope, context, body, hasSteppedUp(caller, "interviewee:hand-over")),
);
