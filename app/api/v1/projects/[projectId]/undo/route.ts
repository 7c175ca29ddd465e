import { undoContract } from "@/lib/schema/contract/undo";
import { defineRoute } from "@/lib/server/define-route";
import { mintUndoScopes } from "@/lib/server/mint-undo-scopes";
import { undoStep } from "@/lib/workflow/undo-step";

export const POST = defineRoute(undoContract, ({ scope, caller, context, body }) =>
  undoStep(mintUndoScopes(caller, scope), context, body),
);
