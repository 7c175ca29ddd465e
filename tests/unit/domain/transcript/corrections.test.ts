import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applySteps } from "../../../../lib/domain/transcript/apply-steps";
import { carryTarget } from "../../../../lib/domain/transcript/carry-target";
import { decideCarriedCoding } from "../../../../lib/domain/transcript/decide-carried-coding";
import { describeCorrection } from "../../../../lib/domain/transcript/describe-correction";
import { diffTexts } from "../../../../lib/domain/transcript/diff-texts";
import { mapAnchor } from "../../../../lib/domain/transcript/map-anchor";
import { measureSteps } from "../../../../lib/domain/transcript/measure-steps";
import { indexText } from "../../../../lib/domain/transcript/offset";
import { proposeRepairs } from "../../../../lib/domain/transcript/propose-repairs";
import { settleCorrection } from "../../../../lib/domain/transcript/settle-correction";
import type { TextStep } from "../../../../lib/domain/transcript/text-step";
import type { CorrectedTurn, VersionBase } from "../../../../lib/domain/transcript/version-turn";
import { diffSequences } from "../../../../lib/exchange/transcript/diff-sequences";
import { searchApproximately } from "../../../../lib/exchange/transcript/search-approximately";
import { segmenter } from "./hard-text";
import { corrected, versionText } from "./random-edits";

/** A conversation: the interviewer's turns and those of `a` and `b`, each on its own line. */
const talk = (...turns: readonly (readonly [who: string, words: string])[]): VersionBase => {
  let start = 0;
  const made = turns.map(([who, words], index) => {
    const turn = {
      index,
      start,
      end: start + [...words].length,
      role: who === "?" ? ("interviewer" as const) : ("interviewee" as const),
      intervieweeId: who === "?" ? null : who,
      speaker: who,
      startMs: index * 1000,
      isMasked: false,
    };
    start = turn.end + 1;
    return turn;
  });
  return { text: turns.map(([, words]) => words).join("\n"), turns: made };
};

const base = talk(["?", "What helped?"], ["a", "People trained abroad."], ["?", "And then?"], ["a", "They signed."]);

const settled = (steps: readonly TextStep[], turns: readonly CorrectedTurn[] | null = null, from = base) => {
  const result = settleCorrection(from, { steps, turns });
  if (!result.ok) throw new Error(result.reason);
  const lines = result.value.turns.map((turn) => [
    turn.intervieweeId ?? "?",
    [...result.value.text].slice(turn.start, turn.end).join(""),
  ]);
  return { ...result.value, lines };
};
const stepTo = (words: string, text: string): TextStep => {
  const start = base.text.indexOf(words);
  return { start, end: start + words.length, text };
};

describe("turns follow the text", () => {
  it("keep their speakers when words before and inside them change", () => {
    const next = settled([stepTo("What", "Who"), stepTo("abroad", "in Osh")]);
    expect(next.lines).toEqual([
      ["?", "Who helped?"],
      ["a", "People trained in Osh."],
      ["?", "And then?"],
      ["a", "They signed."],
    ]);
    expect(next.turns.map((turn) => turn.startMs)).toEqual([0, 1000, 2000, 3000]);
  });

  it("are joined where the line feed between them goes, and go when nothing of them is left", () => {
    expect(settled([stepTo("\nAnd then?\n", " ")]).lines).toEqual([
      ["?", "What helped?"],
      ["a", "People trained abroad. They signed."],
    ]);
    expect(settled([stepTo("And then?", "")]).lines).toEqual([
      ["?", "What helped?"],
      ["a", "People trained abroad."],
      ["a", "They signed."],
    ]);
    expect(settled([stepTo("What helped?\n", "")]).lines[0]).toEqual(["a", "People trained abroad."]);
    expect(settled([stepTo("\nThey signed.", "")]).lines).toHaveLength(3);
    expect(settled([stepTo("They signed.", " ")]).lines).toHaveLength(3);
  });

  it("keep their borders where a step rewrites across them line by line", () => {
    expect(settled([stepTo("abroad.\nAnd then?", "at home.\nAnd")]).lines).toEqual([
      ["?", "What helped?"],
      ["a", "People trained at home."],
      ["?", "And"],
      ["a", "They signed."],
    ]);
    expect(settled([stepTo("abroad.", "abroad.\nThey crossed.")]).lines[1]).toEqual([
      "a",
      "People trained abroad.\nThey crossed.",
    ]);
  });

  it("are split, given to another speaker and timed where the correction says so", () => {
    const steps = [stepTo(" trained", "\ntrained")];
    const turns = [
      { start: 0, role: "interviewer", intervieweeId: null, speaker: "?", startMs: 0 },
      { start: 13, role: "interviewee", intervieweeId: "a", speaker: "a", startMs: 1000 },
      { start: 20, role: "interviewee", intervieweeId: "b", speaker: "b", startMs: 1500 },
      { start: 36, role: "interviewer", intervieweeId: null, speaker: "?", startMs: 2000 },
      { start: 46, role: "interviewee", intervieweeId: "a", speaker: "a", startMs: null },
    ] as const;
    const next = settled(steps, turns);
    expect(next.lines.slice(1, 3)).toEqual([
      ["a", "People"],
      ["b", "trained abroad."],
    ]);
    expect(describeCorrection(base, next, next.steps)).toEqual({
      wordings: 0,
      turnsSplit: 1,
      turnsJoined: 0,
      speakers: 0,
      times: 1,
    });
    expect(settleCorrection(base, { steps, turns: [{ ...turns[0], start: 3 }] })).toEqual({
      ok: false,
      reason: "turns_out_of_order",
    });
    expect(settleCorrection(base, { steps, turns: [turns[0], { ...turns[1], start: 14 }] })).toEqual({
      ok: false,
      reason: "turns_out_of_order",
    });
  });

  it("composes a letter with what stands there, and takes line ends and controls as an import does", () => {
    const [first] = settled([{ start: 4, end: 4, text: "\u0301" }]).lines;
    expect(first?.[1]).toBe("What\u0301 helped?");
    expect(
      settled(
        [stepTo("e helped", "e\u0301 helped")].map((step) => ({
          ...step,
          start: 12,
          end: 12,
          text: " e\u0301\r\nb\u0000",
        })),
      ).lines[0]?.[1],
    ).toBe("What helped? é\nb");
    const naive = talk(["?", "Q"], ["a", "Naive"]);
    const next = settled([{ start: 5, end: 5, text: "\u0308" }], null, naive);
    expect(next.lines[1]?.[1]).toBe("Naïve");
    expect(next.steps).toEqual([{ start: 4, end: 5, text: "ï" }]);
  });

  it("refuses steps out of order, an empty text and words that the corrector may not read", () => {
    const refused = (steps: readonly TextStep[], from = base) => settleCorrection(from, { steps, turns: null });
    expect(
      refused([
        { start: 4, end: 5, text: "" },
        { start: 3, end: 4, text: "" },
      ]),
    ).toMatchObject({ reason: "steps_out_of_order" });
    expect(refused([{ start: 0, end: 999, text: "" }])).toMatchObject({ reason: "steps_out_of_order" });
    expect(refused([{ start: 0, end: [...base.text].length, text: " " }])).toMatchObject({ reason: "text_empty" });
    const masked = { ...base, turns: base.turns.map((turn) => ({ ...turn, isMasked: turn.index === 1 })) };
    for (const step of [
      stepTo("trained", "lived"),
      stepTo("\nAnd", " And"),
      { start: 13, end: 13, text: "x" },
      { start: 35, end: 35, text: "x" },
    ])
      expect(refused([step], masked)).toMatchObject({ reason: "turn_masked" });
    expect(refused([stepTo("What", "Who"), stepTo("And", "Und")], masked)).toMatchObject({ ok: true });
    const turns = masked.turns.map((turn) => ({ ...turn, intervieweeId: turn.isMasked ? "b" : turn.intervieweeId }));
    expect(settleCorrection(masked, { steps: [], turns })).toMatchObject({ reason: "turn_masked" });
  });

  it("cover the whole text of every correction, and lose no visible character of it", () => {
    fc.assert(
      fc.property(corrected, fc.nat(5), ({ text, steps }, every) => {
        const lines = text.split("\n");
        const turns = lines.flatMap((_line, index) => (index % (every + 1) === 0 || index === 0 ? [index] : []));
        const parts = turns.map((from, index) => lines.slice(from, turns[index + 1]).join("\n"));
        const from = talk(...parts.map((part, index) => [index % 2 ? "a" : "?", part] as const));
        const result = settleCorrection(from, { steps, turns: null });
        if (!result.ok) {
          expect(result.reason).toBe("text_empty");
          return;
        }
        const next = result.value;
        expect(applySteps(indexText(from.text), next.steps)).toBe(next.text);
        const characters = [...next.text];
        expect(next.turns.map(({ start, end }) => characters.slice(start, end).join("")).join("\n")).toBe(next.text);
        const wanted = applySteps(indexText(text), steps).normalize("NFC");
        expect(next.text.replace(/\s/gu, "")).toBe(wanted.replace(/\s/gu, ""));
        expect(next.turns.every(({ start, end }) => characters.slice(start, end).join("").trim() !== "")).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a corrected file is compared, never put in its place", () => {
  it("gives the corrected text, for any two texts", () => {
    fc.assert(
      fc.property(versionText, versionText, (before, after) => {
        expect(applySteps(indexText(before), diffTexts(before, after, diffSequences))).toBe(after);
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves every word that is still in its sentence where it was, so that codings keep their words", () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-zæéш𐐨]{1,8}$/u), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(
        words,
        fc.array(fc.nat(59), { maxLength: 8 }),
        fc.integer({ min: 3, max: 9 }),
        (all, struck, perLine) => {
          const gone = new Set(struck);
          const line = (list: readonly string[]) =>
            list.map((word, index) => word + (index % perLine === perLine - 1 ? "\n" : " ")).join("");
          const before = line(all);
          const after = line(all.map((word, index) => (gone.has(index) ? `${word}${word}0` : word)));
          const map = measureSteps(diffTexts(before, after, diffSequences));
          const next = indexText(after);
          let start = 0;
          for (const [index, word] of all.entries()) {
            const end = start + [...word].length;
            const found = mapAnchor(next, map, { start, end, exact: word }, segmenter);
            expect(found?.exact).toBe(gone.has(index) ? `${word}${word}0` : word);
            start = end + 1;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("lets a word that grew at its end give way as a whole", () => {
    expect(diffTexts("the colo is", "the color is", diffSequences)).toEqual([{ start: 4, end: 8, text: "color" }]);
    expect(diffTexts("the clor is", "the color is", diffSequences)).toEqual([{ start: 5, end: 5, text: "o" }]);
    expect(diffTexts("我在那里工作", "我在哪里工作", diffSequences)).toEqual([{ start: 2, end: 3, text: "哪" }]);
  });
});

describe("what becomes of a coding", () => {
  const carried = (words: string, steps: readonly TextStep[], turns: readonly CorrectedTurn[] | null = null) => {
    const start = base.text.indexOf(words);
    const next = settled(steps, turns);
    const target = carryTarget({
      next: indexText(next.text),
      turns: next.turns,
      map: measureSteps(next.steps),
      segmenter,
    });
    const coding = { start, end: start + words.length, exact: words, firstTurn: 1, lastTurn: 1, intervieweeIds: ["a"] };
    const { outcome, ...rest } = decideCarriedCoding(coding, target);
    return {
      outcome,
      ...("reason" in rest
        ? { reason: rest.reason }
        : { exact: rest.exact, turn: rest.firstTurn, who: rest.intervieweeIds }),
    };
  };
  const asRole = (index: number, role: "interviewer" | "interviewee", intervieweeId: string | null) =>
    base.turns.map((turn) => (turn.index === index ? { ...turn, role, intervieweeId } : turn));

  it.each([
    ["a correction after it", "trained abroad", [stepTo("signed", "voted")], "unmoved", "trained abroad", 1],
    ["a correction before it", "trained abroad", [stepTo("What", "Who")], "moved", "trained abroad", 1],
    ["a correction inside it", "trained abroad", [stepTo("abroad", "in Osh")], "textChanged", "trained in Osh", 1],
    ["the turns before it joined", "trained abroad", [stepTo("helped?\n", "helped? ")], "moved", "trained abroad", 0],
  ])("%s", (_what, words, steps, outcome, exact, turn) => {
    const joined = turn === 0 ? [{ ...base.turns[1], start: 0 } as CorrectedTurn, ...base.turns.slice(2)] : null;
    expect(carried(words, steps, joined)).toMatchObject({ outcome, exact, turn });
  });

  it("needs a decision when nothing of it is left, or only words of the interviewer", () => {
    expect(carried("trained abroad", [stepTo(" trained abroad", "")])).toEqual({
      outcome: "needsDecision",
      reason: "passageGone",
    });
    expect(carried("trained abroad", [], asRole(1, "interviewer", null))).toEqual({
      outcome: "needsDecision",
      reason: "noInterviewee",
    });
  });

  it("credits the person to whom a turn was given", () => {
    expect(carried("trained abroad", [], asRole(1, "interviewee", "b"))).toMatchObject({
      outcome: "moved",
      who: ["b"],
    });
  });
});

describe("repair proposals", () => {
  const find = (text: string, exact: string, prefix = "", suffix = "", near = 0) =>
    proposeRepairs(indexText(text), { exact, prefix, suffix, near }, searchApproximately, segmenter);

  it("are the same words first, by what stands around them, then by the place", () => {
    const text = "They left. 😀 We saw they left early. They left late.";
    expect(find(text, "left", "they ", " late", 0).map((place) => place.start)).toEqual([42, 25, 5]);
    expect(find(text, "left", "", "", 24).map((place) => place.start)[0]).toBe(25);
    expect(find(text, "left").every((place) => place.exact === "left" && place.errors === 0)).toBe(true);
  });

  it("are similar words only where the same ones are nowhere, never more than half wrong", () => {
    const [best] = find("Everybody 😀 saw the sane dangers at once.", "saw the same danger");
    expect(best).toMatchObject({ start: 12, errors: 1 });
    expect(best?.exact.startsWith("saw the sane danger")).toBe(true);
    expect(find("Nothing of that kind.", "quixotic zebras")).toEqual([]);
    expect(find("b", "a")).toEqual([]);
  });

  it("never cut a character, in any text", () => {
    fc.assert(
      fc.property(versionText, versionText, (text, words) => {
        const edges = new Set([0]);
        let at = 0;
        for (const { segment } of segmenter.segment(text)) {
          at += [...segment].length;
          edges.add(at);
        }
        const places = find(text, [...words].slice(0, 20).join(""));
        expect(places.filter(({ start, end }) => !edges.has(start) || !edges.has(end) || start >= end)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
