import { redoContract } from "@/lib/schema/contract/coding";
import { defineRoute } from "@/lib/server/define-route";
import { redoStep } from "@/lib/workflow/redo-step";

export const POST = defineRoute(redoContract, ({ scope, context, body }) => redoStep(scope, context, body));
