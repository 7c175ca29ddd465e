import { changeCaseContract, removeCaseContract } from "@/lib/schema/contract/case";
import { defineRoute } from "@/lib/server/define-route";
import { changeCase } from "@/lib/workflow/change-case";
import { removeCase } from "@/lib/workflow/remove-case";

export const PATCH = defineRoute(changeCaseContract, ({ scope, context, params, body, expectedVersion }) =>
  changeCase(scope, context, { caseId: params.caseId, expectedVersion, patch: body }),
);

export const DELETE = defineRoute(removeCaseContract, ({ scope, context, params, expectedVersion }) =>
  removeCase(scope, context, { caseId: params.caseId, expectedVersion }),
);
