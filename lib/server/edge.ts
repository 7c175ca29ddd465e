import { v7 } from "uuid";
import type { ActorKind, RetryKey, WriteContext } from "../data/transaction";
import { env } from "../env";

/** The time, as the application sees it; a test may have moved it (never beyond loopback). */
export const now = (): Date => new Date(Date.now() + env().clockOffsetMs);

/** A new row id: UUIDv7, so that rows lie in the order in which they were made. */
export const newId = (): string => v7();

/** What every write takes from the edge: one time for the whole act, a maker of ids, who asks and under which request. */
export const writeContext = (
  actorKind: ActorKind,
  requestId: string | null,
  retry: RetryKey | null = null,
): WriteContext => ({ now: now(), newId, actorKind, requestId, retry });
