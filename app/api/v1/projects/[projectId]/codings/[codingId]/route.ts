import { changeCodingContract, getCodingContract, removeCodingContract } from "@/lib/schema/contract/coding";
import { defineRoute } from "@/lib/server/define-route";
import { loadCoding } from "@/lib/server/load-codings";
import { changeCoding } from "@/lib/workflow/change-coding";
import { removeCoding } from "@/lib/workflow/remove-coding";

export const GET = defineRoute(getCodingContract, ({ scope, params }) => loadCoding(scope, params.codingId));

export const PATCH = defineRoute(changeCodingContract, ({ scope, context, params, body, expectedVersion }) =>
  changeCoding(scope, context, { codingId: params.codingId, expectedVersion, patch: body }),
);

export const DELETE = defineRoute(removeCodingContract, ({ scope, context, params, expectedVersion }) =>
  removeCoding(scope, context, { codingId: params.codingId, expectedVersion }),
);
