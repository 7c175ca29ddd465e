import { accept } from "@/lib/domain/shared/result";
import { addCaseContract, listCasesContract } from "@/lib/schema/contract/case";
import { defineRoute } from "@/lib/server/define-route";
import { loadCases } from "@/lib/server/load-cases";
import { pageOfList } from "@/lib/server/page-of-list";
import { addCase } from "@/lib/workflow/add-case";

export const GET = defineRoute(listCasesContract, async ({ scope, query }) =>
  accept(pageOfList(await loadCases(scope), query, ({ id }) => id)),
);

export const POST = defineRoute(addCaseContract, ({ scope, context, body }) => addCase(scope, context, body));
