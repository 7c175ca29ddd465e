import type { Authentication } from "../data/authentication";
import { announcePresence } from "../data/live-channel";
import { findLiveStart, findReadablePlaces } from "../data/live-event";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { PresenceInput } from "../schema/live";
import { now } from "./edge";
import { type LiveHub, makeLiveHub } from "./live-hub";
import type { ProjectScope } from "./scope";

const HUB = Symbol.for("tercet.live-hub");

/** The hub of this process; routes are bundled apart, and one instance listens on one connection. */
const hub = (): LiveHub => {
  const place = globalThis as { [HUB]?: LiveHub };
  place[HUB] ??= makeLiveHub();
  return place[HUB];
};

const MOST_ID = 15;

/** The number in a `Last-Event-ID`; anything else counts as none, so that the listener starts from now. */
const readEventId = (header: string | null): number | null =>
  header !== null && /^\d+$/.test(header) && header.length <= MOST_ID ? Number(header) : null;

/** Answers with the events of a project for as long as the caller may hear them. */
export const streamEvents = async (
  scope: ProjectScope<"project:read" | "transcript:read">,
  caller: Authentication,
  request: Request,
  after: number | null,
): Promise<Result<Response, Refusal>> => {
  const known = readEventId(request.headers.get("last-event-id")) ?? after;
  const body = await hub().open(scope, caller, known, request.signal);
  if (!body) return refuse({ code: "too_many_requests", values: { seconds: 60 } });
  const headers = { "content-type": "text/event-stream; charset=utf-8", "x-accel-buffering": "no" };
  return accept(new Response(body, { headers }));
};

/** How long before a page is made its listening begins, so that nothing falls between its reads and its stream. */
const OVERLAP_MS = 3_000;

/** The event after which a page that is made now begins to listen. */
export const loadLiveStart = (scope: ProjectScope<"project:read">): Promise<number> =>
  findLiveStart(scope, new Date(now().getTime() - OVERLAP_MS));

/** Tells colleagues which transcript a tab shows, if its reader may read it. */
export const tellPresence = async (
  scope: ProjectScope<"transcript:read">,
  { tab, transcriptId }: PresenceInput,
): Promise<Result<undefined, Refusal>> => {
  if (transcriptId && !(await findReadablePlaces(scope)).has(transcriptId)) return refuse({ code: "not_found" });
  await announcePresence(scope, { tab, transcriptId });
  return accept(undefined);
};

/** Ends every stream of this process; for the end of a test file. */
export const closeLive = (): Promise<void> => hub().close();
