import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { UndoInput, UndoView } from "../schema/undo";
import type { ProjectScope } from "../server/scope";
import { turnStep } from "./turn-step";

/** Does again what the actor undid last, until a new step is made. */
export const redoStep = (
  scope: ProjectScope<"coding:create" | "transcript:read" | "project:read">,
  context: WriteContext,
  input: UndoInput,
): Promise<Result<UndoView, Refusal>> => turnStep(scope, context, input, "redo");
