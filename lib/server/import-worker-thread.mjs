/**
 * The thread in which transcript files are read. Node 20 runs no TypeScript, and no bundler knows this file: it registers tsx for
 * itself and loads the codecs from their sources. It says "ready" once and then answers one file at a time.
 */
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { readTranscript } = await import("../exchange/transcript/read-transcript.ts");
parentPort?.on("message", async ({ bytes, options }) =>
  parentPort?.postMessage({ result: await readTranscript(bytes, options) }),
);
parentPort?.postMessage({ isReady: true });
