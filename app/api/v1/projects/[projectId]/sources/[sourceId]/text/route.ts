import {
  addSourceTextContract,
  getSourceTextContract,
  removeSourceTextContract,
} from "@/lib/schema/contract/source-text";
import { defineRoute } from "@/lib/server/define-route";
import { loadSourceText } from "@/lib/server/load-source-text";
import { storeSourceText } from "@/lib/server/store-source-text";
import { removeSourceText } from "@/lib/workflow/remove-source-text";

export const GET = defineRoute(getSourceTextContract, ({ scope, params }) => loadSourceText(scope, params.sourceId));

export const POST = defineRoute(addSourceTextContract, ({ scope, context, params, request }) =>
  storeSourceText(scope, context, params.sourceId, request),
);

export const DELETE = defineRoute(removeSourceTextContract, ({ scope, context, params, expectedVersion }) =>
  removeSourceText(scope, context, { sourceId: params.sourceId, expectedVersion }),
);
