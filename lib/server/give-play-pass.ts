import type { Authentication } from "../data/authentication";
import type { WriteContext } from "../data/transaction";
import { mediaTypeOf } from "../domain/interview/media-type-of";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result } from "../domain/shared/result";
import type { PlayPassView } from "../schema/recording";
import { openRecording } from "../workflow/open-recording";
import { actorFacts } from "./mint-scope";
import { makePlayPass } from "./play-pass";
import type { ProjectScope } from "./scope";

/** Opens a recording and answers the address at which it plays in this session. */
export const givePlayPass = async (
  scope: ProjectScope<"recording:play">,
  caller: Authentication,
  context: WriteContext,
  recordingId: string,
): Promise<Result<PlayPassView, Refusal>> => {
  const opened = await openRecording(scope, context, actorFacts(caller), recordingId);
  if (!opened.ok) return opened;
  const { pass, expiresAt } = makePlayPass(recordingId, caller);
  return accept({
    url: `/api/v1/projects/${scope.projectId}/recordings/${recordingId}/media/${pass}`,
    mediaType: mediaTypeOf(opened.value),
    expiresAt: expiresAt.toISOString(),
  });
};
