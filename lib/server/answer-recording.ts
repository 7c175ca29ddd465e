import type { Authentication } from "../data/authentication";
import { mediaTypeOf } from "../domain/interview/media-type-of";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { playRecording } from "../workflow/play-recording";
import { now } from "./edge";
import { fileStore } from "./file-store";
import { mintProjectScope } from "./mint-scope";
import { isPlayPass } from "./play-pass";
import { readRange } from "./read-range";
import type { ProjectScope } from "./scope";
import { recordingVault } from "./vault";

/** So many bytes at most are answered before everything is asked again: session, role, consent. */
const PART = 1024 * 1024;

const edge = { vault: recordingVault, files: fileStore };

interface Asked {
  readonly projectId: string;
  readonly recordingId: string;
  readonly pass: string;
}

/** The whole, part by part; it breaks off when it may not be played any more. */
const streamWhole = (scope: ProjectScope<"recording:play">, recordingId: string, byteCount: number) => {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const playable = await playRecording(scope, edge, recordingId);
        if (!playable.ok) return controller.error(new Error("the recording may not be played any more"));
        const part = await playable.value.read(at, PART);
        at += part.byteLength;
        controller.enqueue(part);
        if (at >= byteCount) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
};

/**
 * Answers a recording, or the part of it that is asked for, to the session that a pass was made for: only the segments that are
 * asked for are opened. A part is at most 1 MiB long, so that nobody goes on hearing what was withdrawn. Everything that stands
 * against it answers 404 (claim C04).
 */
export const answerRecording = async (
  caller: Authentication,
  { projectId, recordingId, pass }: Asked,
  request: Request,
): Promise<Result<Response, Refusal>> => {
  if (!isPlayPass(pass, recordingId, caller)) return refuse({ code: "not_found" });
  // The pass was made after re-authentication and stands for it.
  const scope = mintProjectScope({ ...caller, steppedUpAt: now() }, projectId, ["recording:play"]);
  const playable = await playRecording(scope, edge, recordingId);
  if (!playable.ok) return refuse({ code: "not_found" });
  const { recording, read } = playable.value;
  const { byteCount } = recording;
  const range = readRange(request.headers.get("range"), byteCount);
  const headers = {
    "content-type": mediaTypeOf(recording),
    "content-disposition": "inline",
    "accept-ranges": "bytes",
  };
  if (range.kind === "unsatisfiable")
    return accept(
      new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${byteCount}` } }),
    );
  if (range.kind === "whole") {
    const length = { "content-length": String(byteCount) };
    return accept(new Response(streamWhole(scope, recordingId, byteCount), { headers: { ...headers, ...length } }));
  }
  const last = Math.min(range.last, range.first + PART - 1);
  const part = new Uint8Array(await read(range.first, last - range.first + 1));
  return accept(
    new Response(part, {
      status: 206,
      headers: {
        ...headers,
        "content-length": String(part.byteLength),
        "content-range": `bytes ${range.first}-${last}/${byteCount}`,
      },
    }),
  );
};
