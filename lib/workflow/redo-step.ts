import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { UndoInput, UndoView } from "../schema/undo";
import { turnStep } from "./turn-step";
import type { UndoScopes } from "./undo-scopes";

/** Does again what the actor undid last, until a new step is made. */
export const redoStep = (
  may: UndoScopes,
  context: WriteContext,
  input: UndoInput,
): Promise<Result<UndoView, Refusal>> => turnStep(may, context, input, "redo");
