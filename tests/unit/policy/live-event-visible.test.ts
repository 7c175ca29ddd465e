import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditEventKinds } from "../../../lib/domain/audit/event-kind";
import { isLiveEventVisible, type LiveEventFacts, type LiveListener } from "../../../lib/policy/is-live-event-visible";
import { liveAudience } from "../../../lib/policy/live-audience";

const listener: LiveListener = { userId: "me", readable: new Map([["t1", new Set(["anna", "ben"])]]) };
const coding = (place: Partial<LiveEventFacts["place"]> = {}): LiveEventFacts => ({
  kind: "coding.created",
  place: { transcriptId: "t1", intervieweeIds: ["anna"], isOfOpenRound: false, coderId: "colleague", ...place },
});

describe("who hears of an event", () => {
  test.each([
    ["a colleague's coding of words that I may read", coding(), true],
    ["of a transcript that I may not read", coding({ transcriptId: "t2" }), false],
    ["of words of two, one of whom I may not read", coding({ intervieweeIds: ["anna", "carla"] }), false],
    ["of words of nobody any more", coding({ intervieweeIds: [] }), false],
    ["of a round that is still blind", coding({ isOfOpenRound: true }), false],
    ["my own of such a round", coding({ isOfOpenRound: true, coderId: "me" }), true],
    ["a coding that is gone", { kind: "coding.deleted", place: null }, false],
    [
      "a transcript that was opened and that I may read",
      { ...coding({ intervieweeIds: [] }), kind: "transcript.released" },
      true,
    ],
    ["a transcript that I may not read", { ...coding({ transcriptId: "t2" }), kind: "transcript.released" }, false],
    ["a case", { kind: "case.created", place: null }, true],
    ["that somebody withdrew", { kind: "consent.withdrawn", place: null }, true],
    ["that somebody read an original", { kind: "original.read", place: null }, false],
    ["that somebody signed in", { kind: "session.started", place: null }, false],
    ["a kind that nobody knows", { kind: "toString", place: null }, false],
  ] as const)("%s: %#", (_, event, isHeard) => {
    expect(isLiveEventVisible(event, listener)).toBe(isHeard);
  });

  test("reading more never silences an event, and reading nothing leaves the team's alone", () => {
    const people = fc.uniqueArray(fc.constantFrom("anna", "ben", "carla", "dora"));
    const facts = fc.record({
      kind: fc.constantFrom(...auditEventKinds),
      place: fc.option(
        fc.record({
          transcriptId: fc.constantFrom("t1", "t2"),
          intervieweeIds: people,
          isOfOpenRound: fc.boolean(),
          coderId: fc.constantFrom("me", "colleague", null),
        }),
      ),
    });
    const hears = (event: LiveEventFacts, read: readonly string[]) =>
      isLiveEventVisible(event, { userId: "me", readable: new Map([["t1", new Set(read)]]) });
    fc.assert(
      fc.property(facts, people, people, (event, some, more) => {
        expect(!hears(event, some) || hears(event, [...some, ...more])).toBe(true);
        const nothing = isLiveEventVisible(event, { userId: "me", readable: new Map() });
        expect(nothing).toBe(liveAudience[event.kind] === "team");
      }),
    );
  });
});
