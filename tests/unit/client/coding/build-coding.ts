import type { CodingView } from "../../../../lib/schema/coding";

let count = 0;

/** A coding as the API answers it; ids are in order, so that a test can count on them. */
export const buildCodingView = (given: Partial<CodingView> = {}): CodingView => {
  count += 1;
  return {
    id: `coding-${String(count).padStart(4, "0")}`,
    transcriptId: "transcript",
    interviewId: "interview",
    interviewNumber: 5,
    transcriptVersion: 1,
    start: 0,
    end: 5,
    firstTurn: 0,
    lastTurn: 0,
    codeId: "actor",
    stances: [{ stance: "present", caseIds: ["KAZ"], appliesToAllCases: false }],
    intervieweeIds: ["five"],
    prompted: false,
    promptedBy: "guide",
    status: "accepted",
    roundId: null,
    memo: "",
    coderId: "me",
    coderName: "Coder",
    needsRepair: false,
    createdAt: "2026-11-20T10:00:00.000Z",
    updatedAt: "2026-11-20T10:00:00.000Z",
    version: 1,
    abilities: ["coding:create"],
    ...given,
  };
};
