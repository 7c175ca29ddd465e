import { accept } from "@/lib/domain/shared/result";
import { addCodeContract, listCodesContract } from "@/lib/schema/contract/codebook";
import { defineRoute } from "@/lib/server/define-route";
import { loadCodes } from "@/lib/server/load-codes";
import { addCode } from "@/lib/workflow/add-code";

export const GET = defineRoute(listCodesContract, async ({ scope }) => accept(await loadCodes(scope)));

export const POST = defineRoute(addCodeContract, ({ scope, context, body }) => addCode(scope, context, body));
