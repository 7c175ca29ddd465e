import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { RecordingView } from "../schema/recording";
import { storeRecording } from "../workflow/store-recording";
import { fileStore } from "./file-store";
import { RefusedRequest } from "./problem";
import type { ProjectScope } from "./scope";
import { recordingVault } from "./vault";

/** The body as it arrives, never more of it than a chunk; a connection that ends early is an incomplete upload. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new RefusedRequest({ code: "upload_incomplete" });
      });
      isDone = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!isDone) await reader.cancel().catch(() => {});
  }
}

/**
 * Takes a recording as the body of a request, which must say how long it is: how many segments there are is part of what
 * each of them is sealed with.
 */
export const receiveRecording = async (
  scope: ProjectScope<"recording:upload">,
  context: WriteContext,
  interviewId: string,
  request: Request,
): Promise<Result<RecordingView, Refusal>> => {
  const announced = request.headers.get("content-length") ?? "";
  return storeRecording(
    scope,
    context,
    { vault: recordingVault, files: fileStore },
    {
      interviewId,
      byteCount: /^\d{1,15}$/.test(announced) ? Number(announced) : null,
      body: chunksOf(request.body ?? new Blob().stream()),
    },
  );
};
