import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CodingStep } from "../../../../lib/client/coding/coding-step";
import { makeLateOutbox } from "../../../../lib/client/outbox/late-outbox";
import type { Outbox, OutboxState } from "../../../../lib/client/outbox/outbox";

const place = { projectId: "p", transcriptId: "t" };
const undo = (key: string): CodingStep => ({ kind: "undo", key });

/** An outbox that only notes what reaches it. */
const makeNoted = () => {
  const taken: string[] = [];
  const watchers = new Set<() => void>();
  let state: OutboxState = { queue: [], conflicts: new Map(), connection: "good" };
  const outbox: Outbox = {
    subscribe: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    read: () => state,
    isAtRisk: () => false,
    take: (at, step) => {
      taken.push(step.key);
      state = { ...state, queue: [...state.queue, { ...at, step, seen: {} }] };
      for (const changed of watchers) changed();
    },
    decide: () => {},
    listen: () => () => {},
    wake: () => {},
    draw: (codings) => codings,
    theirsOf: () => [],
  };
  return { outbox, taken, watchers };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what is taken before the outbox is there reaches it in order, and the screen hears of it", async () => {
  const noted = makeNoted();
  let open: (outbox: Outbox) => void = () => {};
  const opened = new Promise<Outbox>((done) => {
    open = done;
  });
  const late = makeLateOutbox(() => opened);
  const heard = vi.fn();
  late.subscribe(heard);
  const leave = late.subscribe(() => expect.unreachable("it had left"));
  late.take(place, undo("1"), []);
  late.take(place, undo("2"), []);
  leave();
  expect(late.read().queue).toEqual([]);
  expect(late.isAtRisk()).toBe(true);
  open(noted.outbox);
  await vi.advanceTimersByTimeAsync(0);
  late.take(place, undo("3"), []);
  expect(noted.taken).toEqual(["1", "2", "3"]);
  expect(late.read().queue.map(({ step }) => step.key)).toEqual(["1", "2", "3"]);
  expect(late.isAtRisk()).toBe(false);
  expect(heard.mock.calls.length).toBeGreaterThanOrEqual(3);
  expect(noted.watchers.size).toBe(1);
});

test("an outbox that cannot be loaded is loaded later; nothing that was taken is lost", async () => {
  const noted = makeNoted();
  let tries = 0;
  const late = makeLateOutbox(async () => {
    tries += 1;
    if (tries < 3) throw new Error("no connection");
    return noted.outbox;
  });
  late.take(place, undo("1"), []);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([tries, noted.taken]).toEqual([1, []]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([tries, noted.taken]).toEqual([3, ["1"]]);
});
