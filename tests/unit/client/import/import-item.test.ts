import { describe, expect, test } from "vitest";
import { type ImportItem, isReady, readPreview, stepImport } from "../../../../lib/client/import/import-item";
import { voiceOf } from "../../../../lib/client/import/voices";
import type { TranscriptPreviewView } from "../../../../lib/schema/transcript";

const item = (key: string): ImportItem => ({
  key,
  name: `${key}.txt`,
  content: "words",
  interviewId: "interview",
  encoding: null,
  kind: null,
  phase: "waiting",
  progress: 0,
  preview: null,
  voices: {},
  trouble: null,
  clauses: [],
  transcriptId: null,
});

const text = "I: Why?\nB: Because 🦉 flew.";
const preview: TranscriptPreviewView = {
  format: "txt",
  convention: "colon-label",
  confidence: 0.9,
  encoding: "utf-8",
  sha256: "0".repeat(64),
  codePointCount: Array.from(text).length,
  wordCount: 5,
  text,
  turns: [
    { index: 0, speaker: "I", start: 3, end: 7, startMs: null },
    { index: 1, speaker: "B", start: 11, end: 26, startMs: null },
  ],
  speakers: [
    { label: "I", turnCount: 1, wordCount: 1, firstWords: "Why?", suggestedRole: "interviewer" },
    { label: "B", turnCount: 1, wordCount: 3, firstWords: "Because", suggestedRole: "interviewee" },
  ],
  leftOut: [],
  findings: [],
  report: { format: "txt", program: null, read: [], changed: [], left: [], needsYou: [] },
};

const trouble = {
  code: "file_damaged",
  title: "t",
  detail: "d",
  fields: {},
  current: undefined,
  values: {},
  clauses: [],
} as const;

describe("a file on its way", () => {
  test("read: the first turns by code points, the voice of the only interviewee, ready to store", () => {
    const [read] = stepImport([item("a")], { kind: "read", key: "a", preview, intervieweeIds: ["anna"] });
    expect(read?.phase).toBe("read");
    expect(read?.preview?.firstTurns.map(({ words }) => words)).toEqual(["Why?", "Because 🦉 flew."]);
    expect(read?.voices).toEqual({ I: "interviewer", B: voiceOf("anna") });
    expect(read && isReady(read, ["anna"])).toBe(true);
    expect(JSON.stringify(read?.preview)).not.toContain('"text"');
  });

  test("with two interviewees the voice stays open and nothing can be stored", () => {
    const [read] = stepImport([item("a")], { kind: "read", key: "a", preview, intervieweeIds: ["anna", "ben"] });
    expect(read?.voices.B).toBe("");
    expect(read && isReady(read, ["anna", "ben"])).toBe(false);
  });

  test("a label that nobody gave is never guessed", () => {
    const speakers = [{ label: "?", turnCount: 2, wordCount: 9, firstWords: "So", suggestedRole: "other" as const }];
    const [read] = stepImport([item("a")], {
      kind: "read",
      key: "a",
      preview: { ...preview, speakers },
      intervieweeIds: ["anna"],
    });
    expect(read?.voices).toEqual({ "?": "" });
  });

  test("a refusal keeps the file and touches no other", () => {
    const before = [item("a"), item("b")];
    const after = stepImport(before, { kind: "refused", key: "a", trouble, clauses: [] });
    expect(after[0]).toMatchObject({ phase: "refused", content: "words", trouble });
    expect(after[1]).toBe(before[1]);
  });

  test("another interview forgets what was read for the first one", () => {
    const read = stepImport([item("a")], { kind: "read", key: "a", preview, intervieweeIds: ["anna"] });
    const [matched] = stepImport(read, { kind: "matched", key: "a", interviewId: "other" });
    expect(matched).toMatchObject({ phase: "waiting", preview: null, voices: {}, interviewId: "other" });
  });

  test("cancelled storing goes back to what was read, cancelled reading to waiting", () => {
    const read = stepImport([item("a")], { kind: "read", key: "a", preview, intervieweeIds: ["anna"] });
    const storing = stepImport(read, { kind: "began", key: "a", phase: "storing" });
    expect(stepImport(storing, { kind: "cancelled", key: "a" })[0]?.phase).toBe("read");
    const reading = stepImport(read, { kind: "began", key: "a", phase: "reading" });
    expect(stepImport(reading, { kind: "cancelled", key: "a" })[0]).toMatchObject({ phase: "waiting", preview: null });
  });
});

test("a long turn is shown by its beginning", () => {
  const long = "ä".repeat(2_000);
  const read = readPreview({
    ...preview,
    text: long,
    turns: [{ index: 0, speaker: "B", start: 0, end: 2_000, startMs: null }],
  });
  expect(read.firstTurns[0]?.words).toBe(`${"ä".repeat(420)} …`);
});
