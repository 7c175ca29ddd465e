import { redoContract } from "@/lib/schema/contract/undo";
import { defineRoute } from "@/lib/server/define-route";
import { mintUndoScopes } from "@/lib/server/mint-undo-scopes";
import { redoStep } from "@/lib/workflow/redo-step";

export const POST = defineRoute(redoContract, ({ scope, caller, context, body }) =>
  redoStep(mintUndoScopes(caller, scope), context, body),
);
