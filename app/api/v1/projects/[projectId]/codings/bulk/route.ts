import { changeCodingsContract } from "@/lib/schema/contract/coding";
import { defineRoute } from "@/lib/server/define-route";
import { changeCodings } from "@/lib/workflow/change-codings";

export const POST = defineRoute(changeCodingsContract, ({ scope, context, body }) =>
  changeCodings(scope, context, body),
);
