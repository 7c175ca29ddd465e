import { undoContract } from "@/lib/schema/contract/coding";
import { defineRoute } from "@/lib/server/define-route";
import { undoStep } from "@/lib/workflow/undo-step";

export const POST = defineRoute(undoContract, ({ scope, context, body }) => undoStep(scope, context, body));
