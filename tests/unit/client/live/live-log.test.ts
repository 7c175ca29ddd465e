import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LiveLog, makeLiveLog } from "../../../../lib/client/live/live-log";
import type { LiveMessage } from "../../../../lib/client/live/live-message";

const change = (seq: number): LiveMessage => ({
  kind: "change",
  event: {
    seq,
    type: "coding.created",
    subjectKind: "coding",
    subjectId: `c${seq}`,
    transcriptId: null,
    version: 1,
    isOwn: false,
  },
});
const numbers = (messages: readonly LiveMessage[]) =>
  messages.map((message) => (message.kind === "change" ? message.event.seq : message.kind));
const heardBy = (log: LiveLog, messages: readonly LiveMessage[]) => numbers(messages.filter((one) => log.take(one)));

describe("what a tab has heard", () => {
  test("nothing twice and nothing from before the page was made", () => {
    const log = makeLiveLog(5);
    expect(heardBy(log, [change(4), change(6), change(6), change(9), change(7)])).toEqual([6, 9]);
    expect(log.last).toBe(9);
  });

  test("a later tab is told what it misses, or to read everything again when that is not known", () => {
    const log = makeLiveLog(5);
    heardBy(log, [change(6), change(9)]);
    expect(numbers(log.since(5))).toEqual([6, 9]);
    expect(numbers(log.since(6))).toEqual([9]);
    expect(log.since(9)).toEqual([]);
    expect(numbers(log.since(3))).toEqual(["reset"]);
  });

  test("after a reset only what came later is known", () => {
    const log = makeLiveLog(5);
    heardBy(log, [change(6), { kind: "reset", seq: 20 }, change(21)]);
    expect(numbers(log.since(6))).toEqual(["reset"]);
    expect(numbers(log.since(20))).toEqual([21]);
  });

  test("ready moves on, so that a resumed stream does not begin before it", () => {
    const log = makeLiveLog(5);
    expect(log.take({ kind: "ready", seq: 12 })).toBe(true);
    expect(log.last).toBe(12);
    expect(heardBy(log, [change(12), change(13)])).toEqual([13]);
  });

  test("whatever reaches a tab, in whatever order and however often: each event once, in order; a follower misses none", () => {
    const seqs = fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 900 });
    fc.assert(
      fc.property(seqs, fc.nat(900), (sent, known) => {
        const leader = makeLiveLog(0);
        const heard = heardBy(leader, sent.map(change));
        expect(heard).toEqual([...new Set(heard)].sort((one, other) => Number(one) - Number(other)));
        const follower = makeLiveLog(known);
        const told = heardBy(follower, leader.since(known));
        const missed = heard.filter((seq) => Number(seq) > known);
        expect(told.includes("reset") || told.join() === missed.join()).toBe(true);
        expect(follower.last).toBe(Math.max(known, leader.last));
      }),
    );
  });
});
