import { transcriptLimits } from "../domain/transcript/transcript-limits";
import type { TranscriptReadingResult } from "../domain/transcript/transcript-reading";
import type { ReadingOptions } from "../exchange/transcript/read-transcript";
import { ImportThread } from "./import-thread";

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

/**
 * Reads a transcript file in a thread of its own, so that no file can hold up or exhaust the server: the thread has its own heap
 * with a limit and is ended when its time is over. Two files are read at once, others wait. A codec that fails is answered as a
 * damaged file; nothing is thrown for what a file holds.
 * @throws Error when the thread cannot start at all, which is the server's fault and not the file's.
 */
export const readTranscriptInWorker = async (
  bytes: Uint8Array,
  { timeoutMs = 30_000, maxMemoryMb = DEFAULT_MEMORY_MB, ...options }: ImportWorkerOptions = {},
): Promise<TranscriptReadingResult> => {
  // Before a thread is asked to copy it.
  if (bytes.length > transcriptLimits.uploadBytes)
    return { ok: false, reason: "file_too_large", detail: `${bytes.length} bytes` };
  await takeTurn();
  const thread = takeThread(maxMemoryMb);
  try {
    await thread.ready;
    return await thread.read(bytes, options, timeoutMs);
  } finally {
    if (thread.isOver || idle.length >= MOST_AT_ONCE) void thread.end();
    else idle.push(thread);
    passTurn();
  }
};
