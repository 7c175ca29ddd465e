import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coarsenDay } from "../../../lib/policy/coarsen-day";
import { coarsenMinutes } from "../../../lib/policy/coarsen-minutes";
import { disclosedInterview } from "../../../lib/policy/disclosed-interview";
import { displayNameOf } from "../../../lib/policy/display-name-of";
import { isQuotable } from "../../../lib/policy/is-quotable";
import { type PassageFacts, withheldReason } from "../../../lib/policy/withheld-reason";

describe("the name shown", () => {
  const named = { label: "Interviewee 3", publicName: "A. Name" } as const;

  test("a confidential interviewee is shown by the label, whatever name is stored", () => {
    expect(displayNameOf({ ...named, identity: "confidential" })).toBe("Interviewee 3");
  });

  test("a public one by the public name, or by the label where none is stated", () => {
    expect(displayNameOf({ ...named, identity: "public" })).toBe("A. Name");
    expect(displayNameOf({ ...named, identity: "public", publicName: null })).toBe("Interviewee 3");
    expect(displayNameOf({ ...named, identity: "public", publicName: "  " })).toBe("Interviewee 3");
  });
});

describe("dates and lengths that leave", () => {
  test("the reference study's lengths become quarters of an hour", () => {
    expect([39, 57, 41, 31, 36, 25, 56].map(coarsenMinutes)).toEqual([45, 60, 45, 30, 30, 30, 60]);
    expect(coarsenMinutes(3)).toBe(15);
  });

  test("coarsening keeps the order, and is never further than a quarter of an hour off", () => {
    const minutes = fc.integer({ min: 1, max: 1440 });
    fc.assert(
      fc.property(minutes, minutes, (left, right) => {
        expect(coarsenMinutes(left) % 15).toBe(0);
        expect(Math.abs(coarsenMinutes(left) - left)).toBeLessThan(15);
        if (left <= right) expect(coarsenMinutes(left)).toBeLessThanOrEqual(coarsenMinutes(right));
      }),
    );
  });

  test("a day becomes its month, without a clock or a zone", () => {
    expect(coarsenDay("2023-10-31")).toBe("2023-10");
  });

  const interview = { date: "2023-10-17", lengthMinutes: 39 } as const;

  test("one confidential interviewee is enough to coarsen a joint interview", () => {
    expect(disclosedInterview({ ...interview, identities: ["public", "confidential"] }, true)).toEqual({
      date: "2023-10",
      lengthMinutes: 45,
      isCoarsened: true,
    });
  });

  test("public interviewees, and an owner who decided otherwise, give the exact values", () => {
    const exact = { date: "2023-10-17", lengthMinutes: 39, isCoarsened: false };
    expect(disclosedInterview({ ...interview, identities: ["public"] }, true)).toEqual(exact);
    expect(disclosedInterview({ ...interview, identities: ["confidential"] }, false)).toEqual(exact);
  });

  test("an interview of nobody known is treated as confidential, and unknown values stay unknown", () => {
    expect(disclosedInterview({ date: null, lengthMinutes: null, identities: [] }, true)).toEqual({
      date: null,
      lengthMinutes: null,
      isCoarsened: true,
    });
  });
});

describe("words on the screen and words that leave", () => {
  const open: PassageFacts = {
    consentState: "active",
    isCountsOnly: false,
    teamAccess: true,
    isReleased: true,
    isInterviewerOf: false,
    isHiddenByRound: false,
  };

  test("the team reads what is open and covers it; each lock names itself", () => {
    expect(withheldReason(open)).toBeNull();
    expect(withheldReason({ ...open, teamAccess: false })).toBe("teamAccess");
    expect(withheldReason({ ...open, isReleased: false })).toBe("quarantined");
    expect(withheldReason({ ...open, isHiddenByRound: true })).toBe("round");
    expect(withheldReason({ ...open, consentState: "withdrawn" })).toBe("withdrawn");
    expect(withheldReason({ ...open, consentState: "none" })).toBe("withdrawn");
  });

  test("the interviewer reads without team access and before opening, and not after a withdrawal", () => {
    const own = { ...open, isInterviewerOf: true, teamAccess: false, isReleased: false };
    expect(withheldReason(own)).toBeNull();
    expect(withheldReason({ ...own, consentState: "withdrawn" })).toBe("withdrawn");
    expect(withheldReason({ ...own, isCountsOnly: true })).toBe("countsOnly");
    expect(withheldReason({ ...own, isHiddenByRound: true })).toBe("round");
  });

  test("only verbatim words of somebody who allows quotation leave", () => {
    const quote = { consentState: "active", quotation: true, kind: "verbatim" } as const;
    expect(isQuotable(quote)).toBe(true);
    expect(isQuotable({ ...quote, quotation: false })).toBe(false);
    expect(isQuotable({ ...quote, kind: "notes" })).toBe(false);
    expect(isQuotable({ ...quote, kind: "reconstruction" })).toBe(false);
    expect(isQuotable({ ...quote, consentState: "withdrawn" })).toBe(false);
    expect(isQuotable({ ...quote, consentState: "none" })).toBe(false);
  });
});
