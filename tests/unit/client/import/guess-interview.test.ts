import { expect, test } from "vitest";
import { guessInterview } from "../../../../lib/client/import/guess-interview";

const interviews = [1, 2, 3, 5, 12].map((number) => ({ id: `i${number}`, number }));

test.each([
  ["Interview 05.docx", "i5"],
  ["I-3_final.vtt", "i3"],
  ["transcript_12.txt", "i12"],
  ["2.srt", "i2"],
  ["2024-05-03 interview 2.txt", "i2"],
  ["Interview 5 (2).docx", "i5"],
])("finds the interview of %s by its number", (name, id) => {
  expect(guessInterview(name, interviews)).toBe(id);
});

test.each(["notes.txt", "Interview 4.txt", "1 and 3.txt", "20240503.txt", "interview 105.md"])(
  "leaves %s to the reader",
  (name) => {
    expect(guessInterview(name, interviews)).toBeNull();
  },
);

test("an interview that is not offered is never guessed", () => {
  expect(guessInterview("Interview 05.docx", [])).toBeNull();
});
