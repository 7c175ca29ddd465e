/**
 * The thread in which transcript files and documents are read. Node 20 runs no TypeScript, and no bundler knows this file: it registers tsx for
 * itself and loads the codecs from their sources. It says "ready" once and then answers one file at a time.
 */
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

// pdf.js asks for a function of the language that Node 20 does not have yet.
Promise.withResolvers ??= () => {
  let settle = {};
  const promise = new Promise((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
};
// Before tsx, which would read the library as a source: 0.3 seconds instead of 2.5. pdf.js finds its other half under this name.
globalThis.pdfjsWorker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
await import("pdfjs-dist/legacy/build/pdf.mjs");
register();
const { readTranscript } = await import("../exchange/transcript/read-transcript.ts");
const { readDocument } = await import("../exchange/document/read-document.ts");
parentPort?.on("message", async ({ what, bytes, options }) =>
  parentPort?.postMessage({
    result: what === "document" ? await readDocument(bytes) : await readTranscript(bytes, options),
  }),
);
parentPort?.postMessage({ isReady: true });
