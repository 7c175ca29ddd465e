import { expect, test } from "vitest";
import { allParts, keysOf, liveParts, partsOf } from "../../../../lib/client/live/live-parts";
import { auditEventKinds } from "../../../../lib/domain/audit/event-kind";
import { liveAudience } from "../../../../lib/policy/live-audience";

test("every kind that somebody hears of says what it changes on the screens, and no other kind does", () => {
  const heard = auditEventKinds.filter((kind) => liveAudience[kind] !== "nobody");
  expect(Object.keys(liveParts).sort()).toEqual([...heard].sort());
});

test("whatever changes a number of the factor table has the table read again", () => {
  const silent = [
    "member.",
    "memo.",
    "summary.",
    "source.created",
    "source.text",
    "project.",
    "consentForm.",
    "interview.created",
    "transcript.imported",
    "transcript.translated",
  ];
  const others = Object.keys(liveParts).filter((kind) => !silent.some((start) => kind.startsWith(start)));
  expect(others.filter((kind) => !partsOf(kind).includes("table"))).toEqual([]);
});

test("a withdrawal and an erasure shut words; a kind that this page does not know changes everything", () => {
  expect(Object.keys(liveParts).filter((kind) => partsOf(kind).includes("words"))).toEqual([
    "consent.withdrawn",
    "interviewee.erased",
  ]);
  expect(partsOf("round.revealed")).toEqual(allParts);
  expect(partsOf("toString")).toEqual(allParts);
});

test("each place in the cache is named once, and lies in the project", () => {
  const keys = keysOf("p", allParts).map((key) => JSON.stringify(key));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keysOf("p", []).map((key) => key.join())).toEqual(["projects,p,activity"]);
  expect(keysOf("p", allParts).every((key) => key[1] === "p")).toBe(true);
});
