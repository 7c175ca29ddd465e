import type { LiveEventView, PresenceView } from "../../schema/live";
import type { LiveMessage } from "./live-message";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** The server says every 10 s that the connection lives; silence for longer than this is a connection that is none. */
const SILENCE_MS = 35_000;

interface Stream {
  readonly close: () => void;
}

/** Whether the member may still listen; asked after a stream broke off, because a stream does not tell why it was refused. */
const mayListen = async (projectId: string): Promise<boolean> => {
  const { status } = await fetch(`/api/v1/projects/${projectId}`, { credentials: "same-origin" });
  return status !== 401 && status !== 404;
};

const read = <Data>(event: Event): Data => JSON.parse((event as MessageEvent<string>).data) as Data;

/**
 * Listens to a project and goes on listening: a lost connection is opened again, first soon, then ever more rarely, at
 * once when the browser is online again. It resumes from the last event that the tab knows.
 */
export const openStream = (
  projectId: string,
  lastKnown: () => number,
  hear: (message: LiveMessage) => void,
): Stream => {
  let source: EventSource | null = null;
  let wait = FIRST_WAIT_MS;
  let timer: number | undefined;
  let watch: number | undefined;
  let isClosed = false;

  const drop = () => {
    window.clearTimeout(timer);
    window.clearTimeout(watch);
    source?.close();
    source = null;
  };
  const again = async (isOver: boolean) => {
    drop();
    if (isClosed) return;
    const delay = isOver ? 0 : wait * (0.75 + Math.random() / 2);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    timer = window.setTimeout(async () => {
      try {
        if (await mayListen(projectId)) return open();
        if (!isClosed) hear({ kind: "gone" });
      } catch {
        // No connection: later again.
        await again(false);
      }
    }, delay);
  };
  const alive = () => {
    window.clearTimeout(watch);
    watch = window.setTimeout(() => void again(false), SILENCE_MS);
  };
  const open = () => {
    if (isClosed) return;
    drop();
    const opened = new EventSource(`/api/v1/projects/${projectId}/events?after=${lastKnown()}`);
    source = opened;
    alive();
    const on = (name: string, tell: (event: Event) => LiveMessage | null) =>
      opened.addEventListener(name, (event) => {
        if (source !== opened) return;
        alive();
        const message = tell(event);
        if (message) hear(message);
      });
    const seqOf = (event: Event) => Number((event as MessageEvent).lastEventId);
    on("change", (event) => ({ kind: "change", event: read<LiveEventView>(event) }));
    on("presence", (event) => ({ kind: "presence", people: read<PresenceView>(event).people }));
    on("reset", (event) => ({ kind: "reset", seq: seqOf(event) }));
    on("ready", (event) => {
      wait = FIRST_WAIT_MS;
      return { kind: "ready", seq: seqOf(event) };
    });
    on("beat", () => null);
    opened.addEventListener("ended", () => {
      if (source === opened) void again(true);
    });
    opened.addEventListener("error", () => {
      if (source === opened) void again(false);
    });
  };
  const online = () => {
    wait = FIRST_WAIT_MS;
    open();
  };
  window.addEventListener("online", online);
  open();
  return {
    close: () => {
      isClosed = true;
      window.removeEventListener("online", online);
      drop();
    },
  };
};
