import { accept } from "@/lib/domain/shared/result";
import { addIntervieweeContract, listIntervieweesContract } from "@/lib/schema/contract/interviewee";
import { defineRoute } from "@/lib/server/define-route";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { pageOfList } from "@/lib/server/page-of-list";
import { vault } from "@/lib/server/vault";
import { addInterviewee } from "@/lib/workflow/add-interviewee";

export const GET = defineRoute(listIntervieweesContract, async ({ scope, query }) =>
  accept(pageOfList(await loadInterviewees(scope), query, ({ id }) => id)),
);

export const POST = defineRoute(addIntervieweeContract, ({ scope, context, body }) =>
  addInterviewee(scope, context, vault, body),
);
