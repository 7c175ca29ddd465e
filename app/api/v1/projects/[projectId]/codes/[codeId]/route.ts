import { changeCodeContract, removeCodeContract } from "@/lib/schema/contract/codebook";
import { defineRoute } from "@/lib/server/define-route";
import { changeCode } from "@/lib/workflow/change-code";
import { removeCode } from "@/lib/workflow/remove-code";

export const PATCH = defineRoute(changeCodeContract, ({ scope, context, params, body, expectedVersion }) =>
  changeCode(scope, context, { codeId: params.codeId, expectedVersion, patch: body }),
);

export const DELETE = defineRoute(removeCodeContract, ({ scope, context, params, expectedVersion }) =>
  removeCode(scope, context, { codeId: params.codeId, expectedVersion }),
);
