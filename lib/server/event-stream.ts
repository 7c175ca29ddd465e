import type { Authentication } from "../data/authentication";
import type { LiveListener } from "../policy/is-live-event-visible";
import type { ProjectScope } from "./scope";

/** A message of a stream; one with an id is where a listener resumes. */
export interface StreamMessage {
  /** `ready`: the listener is up to date. `reset`: too much has happened to be told, read everything again. */
  readonly event: "change" | "presence" | "ready" | "reset" | "beat" | "ended";
  readonly id?: number;
  readonly data: unknown;
}

/** Messages that wait for a slow listener before the stream is cut; it resumes where it was. */
const MOST_WAITING = 2_000;

const encoder = new TextEncoder();
const write = ({ event, id, data }: StreamMessage): Uint8Array =>
  encoder.encode(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

/** One open stream: who listens, from which event on, and the way to tell them. */
export interface EventStream {
  readonly scope: ProjectScope<"project:read" | "transcript:read">;
  readonly caller: Authentication;
  readonly body: ReadableStream<Uint8Array>;
  /** What the listener may read; null until it is needed, and again when it may have changed. */
  readable: LiveListener["readable"] | null;
  send: (message: StreamMessage) => void;
  /** Ends the answer; the reason is for the browser alone and says nothing about others. */
  end: (reason: "access" | "slow" | "fault") => void;
}

/**
 * Opens a stream for one listener.
 * @param onClosed called once, when either side has closed it
 */
export const openEventStream = (
  scope: ProjectScope<"project:read" | "transcript:read">,
  caller: Authentication,
  signal: AbortSignal,
  onClosed: (stream: EventStream) => void,
): EventStream => {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const close = () => {
    if (!controller) return;
    const open = controller;
    controller = null;
    try {
      open.close();
    } catch {
      // The reader has gone first.
    }
    onClosed(stream);
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (opened) => {
        controller = opened;
      },
      cancel: close,
    },
    new CountQueuingStrategy({ highWaterMark: MOST_WAITING }),
  );
  const stream: EventStream = {
    scope,
    caller,
    body,
    readable: null,
    send: (message) => {
      if (!controller) return;
      if ((controller.desiredSize ?? 0) <= 0) stream.end("slow");
      else controller.enqueue(write(message));
    },
    end: (reason) => {
      if ((controller?.desiredSize ?? 0) > 0) controller?.enqueue(write({ event: "ended", data: { reason } }));
      close();
    },
  };
  if (signal.aborted) close();
  else signal.addEventListener("abort", close, { once: true });
  return stream;
};
