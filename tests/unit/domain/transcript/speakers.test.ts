import { describe, expect, it } from "vitest";
import { decideSpeakers } from "../../../../lib/domain/transcript/decide-speakers";
import { derivePassageCredit } from "../../../../lib/domain/transcript/derive-passage-credit";
import { measureWords } from "../../../../lib/domain/transcript/measure-words";
import { codePointOffset, indexText } from "../../../../lib/domain/transcript/offset";
import { segmentVersion } from "../../../../lib/domain/transcript/segment-version";
import type { SpeakerAssignment } from "../../../../lib/domain/transcript/speaker-assignment";

const interviewer = { role: "interviewer" } as const;
const interviewee = { role: "interviewee" } as const;

describe("every interviewee needs a voice", () => {
  it("reads the one interviewee from the role", () => {
    const decision = decideSpeakers(["I", "B", "Break"], { I: interviewer, B: interviewee }, ["a1"]);
    expect(decision).toEqual({
      ok: true,
      speakers: new Map([
        ["I", interviewer],
        ["B", { role: "interviewee", intervieweeId: "a1" }],
        ["Break", { role: "other" }],
      ]),
      unnamed: ["Break"],
    });
  });

  it("lets two labels be one person", () => {
    const one = { role: "interviewee", intervieweeId: "a1" } as const;
    expect(decideSpeakers(["DB", "Devin Becker"], { DB: one, "Devin Becker": one }, ["a1"])).toMatchObject({
      ok: true,
      unnamed: [],
    });
  });

  it.each([
    ["nobody is named", {}, ["a1"], "speakers_needed", ["I", "B"], ["a1"]],
    ["the interviewee is not named", { I: interviewer }, ["a1"], "speakers_needed", ["B"], ["a1"]],
    [
      "one of two is not named",
      { B: { role: "interviewee", intervieweeId: "a1" } },
      ["a1", "a2"],
      "speakers_needed",
      ["I"],
      ["a2"],
    ],
    [
      "of two it is not said which",
      { I: interviewer, B: interviewee },
      ["a1", "a2"],
      "speakers_needed",
      ["B"],
      ["a1", "a2"],
    ],
    ["the label is not in the text", { C: interviewee }, ["a1"], "speaker_unknown", ["C"], []],
    ["a label like a property of objects", { toString: interviewee }, ["a1"], "speaker_unknown", ["toString"], []],
    [
      "she is of another interview",
      { B: { role: "interviewee", intervieweeId: "x9" } },
      ["a1"],
      "speaker_foreign",
      ["B"],
      ["x9"],
    ],
  ] as const)("refuses when %s", (_, named, ids, reason, labels, intervieweeIds) => {
    expect(decideSpeakers(["I", "B"], named, ids)).toEqual({ ok: false, reason, labels, intervieweeIds });
  });
});

describe("a passage credits those whose words are inside it", () => {
  const text = "Why?\nBecause.\nNo.\nMhm.";
  const spoken = ["I:Why?", "A:Because.", "B:No.", "I:Mhm."].map((line) => {
    const [speaker = "", words = ""] = line.split(":");
    const start = text.indexOf(words);
    return { speaker, pieces: [{ start, end: start + words.length }], joint: "\n" as const };
  });
  const { turns } = segmentVersion(text, spoken);
  const speakers = new Map<string, SpeakerAssignment>([
    ["I", interviewer],
    ["A", { role: "interviewee", intervieweeId: "a1" } as const],
    ["B", { role: "interviewee", intervieweeId: "a2" } as const],
  ]);
  const credit = (words: string) => {
    const start = codePointOffset(text.indexOf(words));
    return derivePassageCredit(indexText(text), turns, speakers, { start, end: codePointOffset(start + words.length) });
  };

  it("credits both of two interviewees", () => {
    expect(credit("cause.\nNo")).toMatchObject({ intervieweeIds: ["a1", "a2"], isEvidence: true });
  });

  it("refuses the interviewer's words alone as evidence, also with white space around", () => {
    expect(credit("Why?")).toMatchObject({ intervieweeIds: [], isEvidence: false });
    expect(credit("\nMhm.").turns.map(({ index }) => index)).toEqual([3]);
    expect(credit("\nMhm.").isEvidence).toBe(false);
  });
});

describe("words are counted without knowing the language", () => {
  it.each([
    ["I don't know – really", 4],
    ["唐鳳 said 好", 4],
    ['היו"ר משה גפני', 3],
    ["Co-operation, 1918–1920 …", 3],
    ["— … !", 0],
    ["", 0],
  ])("%s", (text, count) => {
    expect(measureWords(text)).toBe(count);
  });
});
