import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { UndoInput, UndoView } from "../schema/undo";
import { turnStep } from "./turn-step";
import type { UndoScopes } from "./undo-scopes";

/** Takes back the actor's last step, on whichever screen it was made; persisted, so it works after a reload. */
export const undoStep = (
  may: UndoScopes,
  context: WriteContext,
  input: UndoInput,
): Promise<Result<UndoView, Refusal>> => turnStep(may, context, input, "undo");
