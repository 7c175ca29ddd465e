import { changeSourceContract, removeSourceContract } from "@/lib/schema/contract/source";
import { defineRoute } from "@/lib/server/define-route";
import { changeSource } from "@/lib/workflow/change-source";
import { removeSource } from "@/lib/workflow/remove-source";

export const PATCH = defineRoute(changeSourceContract, ({ scope, context, params, body, expectedVersion }) =>
  changeSource(scope, context, { sourceId: params.sourceId, expectedVersion, patch: body }),
);

export const DELETE = defineRoute(removeSourceContract, ({ scope, context, params, expectedVersion }) =>
  removeSource(scope, context, { sourceId: params.sourceId, expectedVersion }),
);
