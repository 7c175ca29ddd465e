import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { DocumentReadingResult } from "../domain/source/document-reading";
import type { TranscriptReadingResult } from "../domain/transcript/transcript-reading";
import type { ReadingOptions } from "../exchange/transcript/open-source";

/** What a file is read as, and what comes of it. */
export interface ImportResults {
  readonly transcript: TranscriptReadingResult;
  readonly document: DocumentReadingResult;
}

type Refused = Extract<TranscriptReadingResult, { readonly ok: false }>;
type Answer<What extends keyof ImportResults> = { readonly isReady: true } | { readonly result: ImportResults[What] };

/** How often the memory of a reading is looked at. */
const WATCH_MS = 50;

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/**
 * One thread that reads transcript files and documents, one at a time, with a heap of its own. It starts from the sources under the working
 * directory, because the application always runs from its root and a bundler would cut the file away.
 */
export class ImportThread {
  readonly #worker: Worker;
  readonly maxMemoryMb: number;
  /** Settles when the codecs are loaded; rejects when the thread cannot start. */
  readonly ready: Promise<void>;
  #isOver = false;

  constructor(maxMemoryMb: number) {
    this.maxMemoryMb = maxMemoryMb;
    const entry = join(/* turbopackIgnore: true */ process.cwd(), "lib", "server", "import-worker-thread.mjs");
    this.#worker = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
      execArgv: [],
      env: { NODE_ENV: "production" },
      // Caught here and never read: a stream with a listener would keep the process alive.
      stdout: true,
      stderr: true,
    });
    this.#worker.once("exit", () => {
      this.#isOver = true;
    });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.once("message", () => resolve());
      this.#worker.once("error", reject);
      this.#worker.once("exit", () => reject(new Error("the reader did not start")));
    });
    // An idle thread keeps no process alive. Whoever reads awaits the rejection; a spare one that fails is replaced then.
    this.ready.then(() => this.#worker.unref()).catch(() => undefined);
  }

  /** Whether the thread has ended and must be replaced. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Ends the thread, in the middle of a file if need be. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#worker.terminate();
  }

  /**
   * Reads one file; whatever the codecs do, the answer is a value. A thread that was stopped is over. The heap has its own limit;
   * what lies beside it (unpacked streams) is watched as the growth of the whole process.
   */
  async read<What extends keyof ImportResults>(
    what: What,
    bytes: Uint8Array,
    options: ReadingOptions,
    timeoutMs: number,
  ): Promise<ImportResults[What] | Refused> {
    const worker = this.#worker;
    worker.ref();
    const before = process.memoryUsage.rss();
    const result = await new Promise<ImportResults[What] | Refused>((resolve) => {
      const stop = (detail: string) =>
        resolve({ ok: false, reason: "file_damaged", detail: `the reader stopped: ${detail}` });
      const timer = setTimeout(
        () => resolve({ ok: false, reason: "reading_timed_out", detail: `${timeoutMs} ms` }),
        timeoutMs,
      );
      const tooMuch = () => resolve({ ok: false, reason: "reading_out_of_memory", detail: `${this.maxMemoryMb} MB` });
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > this.maxMemoryMb * 1024 * 1024) tooMuch();
      }, WATCH_MS);
      const onMessage = (answer: Answer<What>) => {
        if ("result" in answer) resolve(answer.result);
      };
      const onError = (error: unknown) => {
        if (isOutOfMemory(error)) tooMuch();
        else stop(error instanceof Error ? error.name : "unknown");
      };
      const onExit = () => stop("exit");
      worker.on("message", onMessage).once("error", onError).once("exit", onExit);
      this.#release = () => {
        clearTimeout(timer);
        clearInterval(watch);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      };
      // A copy, because the buffer of a request may be shared with other data.
      const copy = new Uint8Array(bytes);
      worker.postMessage({ what, bytes: copy, options }, [copy.buffer]);
    });
    this.#release();
    const isStopped =
      !result.ok && (result.reason === "reading_timed_out" || result.reason === "reading_out_of_memory");
    if (isStopped || this.#isOver) await this.end();
    else worker.unref();
    return result;
  }

  #release: () => void = () => undefined;
}
