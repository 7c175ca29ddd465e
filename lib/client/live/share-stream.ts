import { type LiveLog, makeLiveLog } from "./live-log";
import type { LiveMessage } from "./live-message";
import { openStream } from "./open-stream";

/** Between the tabs of one browser: what was heard, or that a tab has opened and knows everything up to a number. */
type Told = { readonly heard: LiveMessage } | { readonly known: number };

interface Place {
  readonly projectId: string;
  readonly userId: string;
  /** The event up to which the page was made. */
  readonly start: number;
}

/**
 * Listens to a project with one connection for all tabs of the browser: over HTTP/1.1 a browser opens six connections to a
 * server, and a tab that holds one for good takes it from all others. One tab listens and tells the others; when it is
 * closed, the next goes on where it was. Where the browser has no locks (no secure context), each tab listens by itself.
 * @returns ends this tab's listening
 */
export const shareStream = (
  { projectId, userId, start }: Place,
  hear: (message: LiveMessage) => void,
): (() => void) => {
  const log: LiveLog = makeLiveLog(start);
  const take = (message: LiveMessage): void => {
    if (log.take(message)) hear(message);
  };
  if (!("locks" in navigator) || !("BroadcastChannel" in window)) {
    const stream = openStream(projectId, () => log.last, take);
    return stream.close;
  }
  const name = `tercet-live ${projectId} ${userId}`;
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let isLeading = false;
  let people: LiveMessage | null = null;
  const tell = (told: Told) => channel.postMessage(told);
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if ("heard" in data) take(data.heard);
    else if (isLeading) for (const heard of [...log.since(data.known), ...(people ? [people] : [])]) tell({ heard });
  };
  tell({ known: log.last });
  void navigator.locks
    .request(name, { signal: leaving.signal }, async () => {
      isLeading = true;
      const stream = openStream(
        projectId,
        () => log.last,
        (message) => {
          if (message.kind === "presence") people = message;
          take(message);
          tell({ heard: message });
        },
      );
      await new Promise<void>((done) => leaving.signal.addEventListener("abort", () => done(), { once: true }));
      stream.close();
    })
    .catch(() => {
      // This tab closed before its turn to listen came.
    });
  return () => {
    leaving.abort();
    channel.close();
  };
};
