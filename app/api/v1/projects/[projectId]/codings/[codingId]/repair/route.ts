import { repairCodingContract } from "@/lib/schema/contract/coding";
import { defineRoute } from "@/lib/server/define-route";
import { repairCoding } from "@/lib/workflow/repair-coding";

export const POST = defineRoute(repairCodingContract, ({ scope, context, params, body, expectedVersion }) =>
  repairCoding(scope, context, { codingId: params.codingId, expectedVersion, passage: body }),
);
