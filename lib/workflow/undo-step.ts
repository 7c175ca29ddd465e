import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { UndoInput, UndoView } from "../schema/undo";
import type { ProjectScope } from "../server/scope";
import { turnStep } from "./turn-step";

/** Takes back the actor's last step, in whichever transcript it was made; persisted, so it works after a reload. */
export const undoStep = (
  scope: ProjectScope<"coding:create" | "transcript:read" | "project:read">,
  context: WriteContext,
  input: UndoInput,
): Promise<Result<UndoView, Refusal>> => turnStep(scope, context, input, "undo");
