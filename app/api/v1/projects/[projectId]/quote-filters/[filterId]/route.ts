import { changeFilterContract, removeFilterContract } from "@/lib/schema/contract/quote";
import { defineRoute } from "@/lib/server/define-route";
import { changeFilter } from "@/lib/workflow/change-filter";
import { removeFilter } from "@/lib/workflow/remove-filter";

export const PATCH = defineRoute(changeFilterContract, ({ scope, context, params, body, expectedVersion }) =>
  changeFilter(scope, context, { filterId: params.filterId, expectedVersion, patch: body }),
);

export const DELETE = defineRoute(removeFilterContract, ({ scope, context, params, expectedVersion }) =>
  removeFilter(scope, context, { filterId: params.filterId, expectedVersion }),
);
