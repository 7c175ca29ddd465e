import type { DocumentReadingResult } from "../domain/source/document-reading";
import type { ImportRefusal } from "../domain/transcript/import-refusal";
import { transcriptLimits } from "../domain/transcript/transcript-limits";
import type { TranscriptReadingResult } from "../domain/transcript/transcript-reading";
import type { ReadingOptions } from "../exchange/transcript/open-source";
import { type ImportResults, ImportThread } from "./import-thread";

/** Limits of one reading. */
export type ImportWorkerOptions = ReadingOptions & {
  /** Time after which the thread is ended, waiting for a free thread not counted. Default 30 seconds. */
  readonly timeoutMs?: number;
  /** Heap of the thread in megabytes. Default 512. */
  readonly maxMemoryMb?: number;
};

const DEFAULT_MEMORY_MB = 512;
/** Two files at once leave the other half of a small machine to those who code. */
const MOST_AT_ONCE = 2;

const idle: ImportThread[] = [];
const waiting: (() => void)[] = [];
let active = 0;

const takeTurn = async (): Promise<void> => {
  if (active < MOST_AT_ONCE) active += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
};

const passTurn = (): void => {
  const next = waiting.shift();
  if (next === undefined) active -= 1;
  else next();
};

const takeThread = (maxMemoryMb: number): ImportThread => {
  for (let thread = idle.pop(); thread !== undefined; thread = idle.pop()) {
    if (!thread.isOver && thread.maxMemoryMb === maxMemoryMb) return thread;
    void thread.end();
  }
  return new ImportThread(maxMemoryMb);
};

/** Starts a thread ahead of the first file; loading the codecs takes some tenths of a second. Called once when the server starts. */
export const warmImportWorker = async (): Promise<void> => {
  if (idle.length === 0) idle.push(new ImportThread(DEFAULT_MEMORY_MB));
  await idle[0]?.ready;
};

/** Ends the threads that wait; for a server that shuts down and for tests. */
export const closeImportWorkers = async (): Promise<void> => {
  await Promise.all(idle.splice(0).map((thread) => thread.end()));
};

const readInWorker = async <What extends keyof ImportResults>(
  what: What,
  bytes: Uint8Array,
  options: ReadingOptions,
  limits: { readonly timeoutMs: number; readonly maxMemoryMb: number },
): Promise<ImportResults[What] | { readonly ok: false; readonly reason: ImportRefusal; readonly detail?: string }> => {
  // Before a thread is asked to copy it.
  if (bytes.length > transcriptLimits.uploadBytes)
    return { ok: false, reason: "file_too_large", detail: `${bytes.length} bytes` };
  await takeTurn();
  const thread = takeThread(limits.maxMemoryMb);
  try {
    await thread.ready;
    return await thread.read(what, bytes, options, limits.timeoutMs);
  } finally {
    if (thread.isOver || idle.length >= MOST_AT_ONCE) void thread.end();
    else idle.push(thread);
    passTurn();
  }
};

/**
 * Reads a transcript file in a thread of its own, so that no file can hold up or exhaust the server: the thread has its own heap
 * with a limit and is ended when its time is over. Two files are read at once, others wait. A codec that fails is answered as a
 * damaged file; nothing is thrown for what a file holds.
 * @throws Error when the thread cannot start at all, which is the server's fault and not the file's.
 */
export const readTranscriptInWorker = (
  bytes: Uint8Array,
  { timeoutMs = 30_000, maxMemoryMb = DEFAULT_MEMORY_MB, ...options }: ImportWorkerOptions = {},
): Promise<TranscriptReadingResult> => readInWorker("transcript", bytes, options, { timeoutMs, maxMemoryMb });

/**
 * Reads a document (txt, md, docx, pdf) in the same kind of thread. A file is given 10 seconds and 512 MB (claim S13).
 * @throws Error when the thread cannot start at all.
 */
export const readDocumentInWorker = (
  bytes: Uint8Array,
  { timeoutMs = 10_000, maxMemoryMb = DEFAULT_MEMORY_MB }: Omit<ImportWorkerOptions, keyof ReadingOptions> = {},
): Promise<DocumentReadingResult> => readInWorker("document", bytes, {}, { timeoutMs, maxMemoryMb });
