import { accept } from "@/lib/domain/shared/result";
import { addCodeContract, listCodesContract } from "@/lib/schema/contract/codebook";
import { defineRoute } from "@/lib/server/define-route";
import { loadCodes } from "@/lib/server/load-codes";
import { pageOfList } from "@/lib/server/page-of-list";
import { addCode } from "@/lib/workflow/add-code";

export const GET = defineRoute(listCodesContract, async ({ scope, query }) =>
  accept(pageOfList(await loadCodes(scope), query, ({ id }) => id)),
);

export const POST = defineRoute(addCodeContract, ({ scope, context, body }) => addCode(scope, context, body));
