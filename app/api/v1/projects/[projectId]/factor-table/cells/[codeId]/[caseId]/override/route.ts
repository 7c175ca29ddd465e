import { removeOverrideContract, setOverrideContract } from "@/lib/schema/contract/override";
import { defineRoute } from "@/lib/server/define-route";
import { removeOverride } from "@/lib/workflow/remove-override";
import { setOverride } from "@/lib/workflow/set-override";

export const PUT = defineRoute(setOverrideContract, ({ scope, context, params, body }) =>
  setOverride(scope, context, { cell: { codeId: params.codeId, caseId: params.caseId }, input: body }),
);

export const DELETE = defineRoute(removeOverrideContract, ({ scope, context, params }) =>
  removeOverride(scope, context, { codeId: params.codeId, caseId: params.caseId }),
);
