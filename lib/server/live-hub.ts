import { type Authentication, type Connection, listStandings } from "../data/authentication";
import { openLiveChannel } from "../data/live-channel";
import { findLiveHeads, findReadablePlaces, type LiveEventRow, listLiveEvents } from "../data/live-event";
import { INSTANCE_CHAIN } from "../data/transaction";
import { isLiveEventVisible } from "../policy/is-live-event-visible";
import type { LiveEventView } from "../schema/live";
import { now } from "./edge";
import { type EventStream, openEventStream } from "./event-stream";
import { logFault } from "./log";
import { makePresenceBoard } from "./presence-board";
import { type ProjectScope, SystemScope } from "./scope";

/** Streams that one account may hold open on one instance. A browser holds one per project, however many tabs it has. */
const MOST_STREAMS = 16;
/** Standing is looked at this often even when nothing was said; a stream outlives its right by less than 5 s (claim P07). */
const LOOK_EVERY_MS = 3_500;
/** Every third look says that the connection lives. */
const LOOKS_PER_BEAT = 3;
const PAGE = 500;
/** A listener who missed more than this reads everything again. */
const MOST_REPLAYED = 1_000;

interface Feed {
  readonly streams: Set<EventStream>;
  /** Streams that are not told what they missed yet. */
  readonly arriving: Set<EventStream>;
  /** Number of the last event that every stream of the feed was told of, or may not hear of; null before the first joined. */
  head: number | null;
  /** Work on a feed is done one after the other, so that no event is told twice or out of order. */
  turn: Promise<void>;
}

/** Tells the open screens of one instance what happens in their projects, on whichever instance it happened. */
export interface LiveHub {
  /**
   * Opens a stream of a project's events.
   * @param after the last event that the listener knows; null: from now on
   * @returns the body of the answer, or null when the account has too many streams open here
   */
  open: (
    scope: ProjectScope<"project:read" | "transcript:read">,
    caller: Authentication,
    after: number | null,
    signal: AbortSignal,
  ) => Promise<ReadableStream<Uint8Array> | null>;
  /** Ends every stream and the listening connection. */
  close: () => Promise<void>;
}

const viewOf = (event: LiveEventRow, listenerId: string): LiveEventView => ({
  seq: event.seq,
  type: event.kind,
  subjectKind: event.subjectKind,
  subjectId: event.subjectId,
  transcriptId: event.place?.transcriptId ?? null,
  version: event.version,
  isOwn: event.actorId === listenerId,
});

/** See {@link LiveHub}. One for each instance; a test makes several in one process. */
export const makeLiveHub = (): LiveHub => {
  const system = SystemScope.mint("live events");
  const feeds = new Map<string, Feed>();
  const board = makePresenceBoard();
  let channel: Promise<{ stop: () => Promise<void> }> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let looks = 0;

  const streamsOf = (feed: Feed) => [...feed.streams, ...feed.arriving];
  const allStreams = () => [...feeds.values()].flatMap(streamsOf);

  const inTurn = (feed: Feed, work: () => Promise<void>): Promise<void> => {
    feed.turn = feed.turn.then(work).catch((error: unknown) => {
      // Whoever listens here connects again and resumes from the log.
      logFault("live", error);
      for (const stream of streamsOf(feed)) stream.end("fault");
    });
    return feed.turn;
  };

  const readableOf = async (stream: EventStream) => {
    stream.readable ??= await findReadablePlaces(stream.scope);
    return { userId: stream.caller.userId, readable: stream.readable };
  };

  const tell = async (stream: EventStream, events: readonly LiveEventRow[]): Promise<void> => {
    // What changes who may read what is not about a coding, a judgement or a code; everything else is read anew after it.
    if (events.some((event) => event.subjectKind !== "coding")) stream.readable = null;
    for (const event of events) {
      const listener = await readableOf(stream);
      if (!isLiveEventVisible(event, listener)) continue;
      stream.send({ event: "change", id: event.seq, data: viewOf(event, stream.caller.userId) });
    }
  };

  const tellPresence = async (projectId: string, streams: Iterable<EventStream>) => {
    const people = board.people(projectId);
    for (const stream of streams) {
      const { readable } = await readableOf(stream);
      stream.send({ event: "presence", data: { people: people.filter((one) => readable.has(one.transcriptId)) } });
    }
  };

  /** Ends the streams of those who would not be let in any more, or with other roles. */
  const look = async (streams: readonly EventStream[]): Promise<void> => {
    if (streams.length === 0) return;
    const asked = streams.map(
      ({ caller, scope }): Connection => ({ kind: caller.kind, id: caller.id, projectId: scope.projectId }),
    );
    const standings = await listStandings(asked, now());
    for (const [place, stream] of streams.entries()) {
      const roles = standings[place];
      if (!roles || [...roles].sort().join() !== [...stream.caller.roles].sort().join()) stream.end("access");
    }
  };

  /** A look that cannot be made lets nobody stay who may be out: everybody connects again (claim S32). */
  const lookOrEnd = (streams: readonly EventStream[]) =>
    look(streams).catch((error: unknown) => {
      logFault("live", error);
      for (const stream of streams) stream.end("fault");
    });

  const catchUp = (projectId: string): Promise<void> => {
    const feed = feeds.get(projectId);
    if (!feed) return Promise.resolve();
    return inTurn(feed, async () => {
      while (feed.head !== null) {
        const events = await listLiveEvents(system, projectId, feed.head, PAGE);
        if (events.some((event) => event.subjectKind === "member" || event.subjectKind === "project"))
          await lookOrEnd(streamsOf(feed));
        for (const stream of feed.streams) await tell(stream, events);
        feed.head = events.at(-1)?.seq ?? feed.head;
        if (events.length < PAGE) return;
      }
    });
  };

  const beat = async () => {
    looks += 1;
    await lookOrEnd(allStreams());
    // Also when a connection in the middle has swallowed the messages: nobody waits longer than this.
    const heads = await findLiveHeads(system, [...feeds.keys()]);
    for (const [projectId, head] of heads) if (head > (feeds.get(projectId)?.head ?? head)) void catchUp(projectId);
    for (const projectId of board.expire(Date.now())) showPresence(projectId);
    if (looks % LOOKS_PER_BEAT === 0) for (const stream of allStreams()) stream.send({ event: "beat", data: {} });
  };

  const showPresence = (projectId: string) => {
    const feed = feeds.get(projectId);
    if (feed) void inTurn(feed, () => tellPresence(projectId, feed.streams));
  };

  const wake = () => {
    timer ??= setInterval(() => void beat().catch((error: unknown) => logFault("live", error)), LOOK_EVERY_MS);
    timer.unref();
    channel ??= openLiveChannel(system, {
      onEvents: (chainId) => void (chainId === INSTANCE_CHAIN ? lookOrEnd(allStreams()) : catchUp(chainId)),
      onPresence: (notice) => {
        if (board.note(notice, Date.now())) showPresence(notice.projectId);
      },
      onBack: () => {
        for (const projectId of feeds.keys()) void catchUp(projectId);
      },
    });
    return channel;
  };

  const sleep = async () => {
    clearInterval(timer);
    timer = undefined;
    const open = channel;
    channel = null;
    await (await open)?.stop();
  };

  const forget = (stream: EventStream) => {
    const { projectId } = stream.scope;
    const feed = feeds.get(projectId);
    feed?.streams.delete(stream);
    feed?.arriving.delete(stream);
    if (feed && streamsOf(feed).length === 0) feeds.delete(projectId);
    if (feeds.size === 0) void sleep();
  };

  /** Tells a stream what it missed; from then on it hears what its feed hears. */
  const join = async (feed: Feed, stream: EventStream, after: number | null) => {
    const { projectId } = stream.scope;
    feed.head ??= (await findLiveHeads(system, [projectId])).get(projectId) ?? 0;
    let known = after ?? feed.head;
    if (known > feed.head || feed.head - known > MOST_REPLAYED) {
      stream.send({ event: "reset", id: feed.head, data: {} });
      known = feed.head;
    }
    while (known < feed.head) {
      const events = await listLiveEvents(system, projectId, known, Math.min(PAGE, feed.head - known));
      await tell(stream, events);
      known = events.at(-1)?.seq ?? feed.head;
    }
    stream.send({ event: "ready", id: feed.head, data: {} });
    if (board.people(projectId).length > 0) await tellPresence(projectId, [stream]);
    if (feed.arriving.delete(stream)) feed.streams.add(stream);
  };

  return {
    open: async (scope, caller, after, signal) => {
      const own = allStreams().filter((stream) => stream.caller.userId === caller.userId);
      if (own.length >= MOST_STREAMS) return null;
      const feed: Feed = feeds.get(scope.projectId) ?? {
        streams: new Set(),
        arriving: new Set(),
        head: null,
        turn: Promise.resolve(),
      };
      feeds.set(scope.projectId, feed);
      const stream = openEventStream(scope, caller, signal, forget);
      feed.arriving.add(stream);
      if (signal.aborted) forget(stream);
      // Listening first, then the head: an event between the two is heard of.
      await wake();
      void inTurn(feed, () => join(feed, stream, after));
      return stream.body;
    },
    close: async () => {
      for (const stream of allStreams()) stream.end("fault");
      await sleep();
    },
  };
};
