import { describe, expect, test } from "vitest";
import { questionOfTurn } from "../../../prisma/sample/question-of-turn";
import { sampleStudy } from "../../../prisma/sample/study";
import type { SampleCaseId, SampleFactorId } from "../../../prisma/sample/types";
import {
  expectedCells,
  expectedCiters,
  expectedIrrelevant,
  expectedKept,
  expectedKeptWithoutPrompted,
  expectedOtherCiters,
  expectedTable,
  expectedWithdrawals,
} from "../../fixtures/sample-study-expected";
import { citersOf, claims, countCell, irrelevantTo, stateOf } from "./recount";

const factors: readonly SampleFactorId[] = ["CT", "EA", "TG", "RI"];
const caseIds: readonly SampleCaseId[] = ["KG2010", "TJ2021", "KZ2022", "AM2022"];
const seven = [1, 2, 3, 4, 5, 6, 7] as const;
const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean).length;
const secondsOf = (at: string) => {
  const [, minutes, seconds] = /^(\d\d):([0-5]\d)$/.exec(at) ?? [];
  return Number(minutes) * 60 + Number(seconds);
};
const keptAt = (threshold: number, from = claims) =>
  sampleStudy.codebook
    .filter((code) => code.isFactor && citersOf(code.id, from).length >= threshold)
    .map(({ id }) => id);

describe.each(sampleStudy.transcripts)("invented interview $number", ({ number, turns, codings }) => {
  const person = sampleStudy.interviewees.find((entry) => entry.number === number);

  test("has 1,500 words or more in 25 turns or more, most of them the interviewee's", () => {
    const spoken = turns.filter((turn) => turn.speaker === "interviewee").map(({ text }) => wordsOf(text));
    const all = turns.reduce((sum, turn) => sum + wordsOf(turn.text), 0);
    expect(all).toBeGreaterThanOrEqual(1500);
    expect(turns.length).toBeGreaterThanOrEqual(25);
    expect(spoken.reduce((sum, words) => sum + words, 0) / all).toBeGreaterThan(0.7);
  });

  test("is normalised plain text: NFC, one line per turn, no edge blanks, speakers taking turns", () => {
    for (const [index, { text, speaker }] of turns.entries()) {
      expect(text).toBe(text.normalize("NFC").trim());
      expect(text).not.toMatch(/[\n\r\t]| {2}/);
      expect(speaker).toBe(index % 2 === 0 ? "interviewer" : "interviewee");
    }
  });

  test("runs forward in time and ends within the minutes of the interview", () => {
    const times = turns.map(({ at }) => secondsOf(at));
    for (const [index, time] of times.entries()) expect(time).toBeGreaterThan(times[index - 1] ?? -1);
    expect(times.at(-1)).toBeLessThan((person?.interview.minutes ?? 0) * 60);
  });

  test("puts every question of the guide once and in order, but for the skipped ones", () => {
    const skipped =
      person?.questionStates.filter(({ state }) => state === "skipped").map(({ question }) => question) ?? [];
    const put = turns.flatMap(({ question }) => (question === undefined ? [] : [question]));
    expect(put).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((question) => !skipped.includes(question)));
    for (const turn of turns) if (turn.question !== undefined) expect(turn.speaker).toBe("interviewer");
  });

  test("anchors each of its 14 to 25 codings once in the interviewee's words, on whole graphemes", () => {
    expect(codings.length).toBeGreaterThanOrEqual(14);
    expect(codings.length).toBeLessThanOrEqual(25);
    const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
    for (const { turn, quote } of codings) {
      const spoken = turns[turn];
      expect(spoken?.speaker, quote).toBe("interviewee");
      const text = spoken?.text ?? "";
      expect(text.split(quote).length - 1, quote).toBe(1);
      expect(quote).toBe(quote.trim());
      const edges = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
      const start = text.indexOf(quote);
      expect([edges.has(start), edges.has(start + quote.length)], quote).toEqual([true, true]);
    }
  });

  test("codes a passage with a code once, and a coding says one thing of a case", () => {
    expect(new Set(codings.map(({ turn, quote, code }) => `${turn} ${code} ${quote}`)).size).toBe(codings.length);
    for (const { stances } of codings) {
      const cases = stances.flatMap((entry): readonly string[] =>
        entry.cases.length > 0 ? entry.cases : ["in general"],
      );
      expect(new Set(cases).size).toBe(cases.length);
    }
  });

  test("answers with no coding a question that was declined", () => {
    const declined = person?.questionStates.filter(({ state }) => state === "declined").map(({ question }) => question);
    for (const { turn } of codings) expect(declined).not.toContain(questionOfTurn(turns, turn));
  });
});

describe("what the sample study counts", () => {
  test("cites each factor by exactly the interviewees of the reference study", () => {
    for (const factor of factors) expect([factor, citersOf(factor)]).toEqual([factor, expectedCiters[factor]]);
  });

  test("keeps candidates below three and cites shared norms by 3, 4 and 5 outside the table, with a reason", () => {
    for (const [code, citers] of Object.entries(expectedOtherCiters))
      expect([code, citersOf(code)]).toEqual([code, citers]);
    const outside = sampleStudy.codebook.filter((code) => !code.isFactor);
    expect(outside.map(({ id }) => id)).toEqual(["SN"]);
    expect(outside[0]?.reasonNotFactor).toMatch(/same in all four cases/);
  });

  test("lists those who say that a factor does not matter, and none of them among its citers", () => {
    for (const [code, people] of Object.entries(expectedIrrelevant)) {
      expect([code, irrelevantTo(code)]).toEqual([code, people]);
      for (const who of people) expect(citersOf(code)).not.toContain(who);
    }
  });

  test.each(factors.flatMap((factor) => caseIds.map((id) => ({ factor, id }))))(
    "cell $factor $id",
    ({ factor, id }) => {
      const cell = countCell(factor, id);
      const state = stateOf(cell, 3);
      const dissent = state === "present" ? cell.absent : cell.present;
      expect({ ...cell, state, dissent }).toEqual(expectedCells[factor][id]);
      expect(expectedTable[factor][id]).toBe(state === "present" ? "yes" : "no");
    },
  );

  test("keeps the expected factors at thresholds one to seven", () => {
    for (const threshold of seven) expect([threshold, keptAt(threshold)]).toEqual([threshold, expectedKept[threshold]]);
  });

  test.each(seven)("without interviewee %i the expected factors and cells are lost, and nothing else", (gone) => {
    const rest = claims.filter(({ who }) => who !== gone);
    const changed = factors.flatMap((factor) =>
      caseIds.flatMap((id) => {
        const state = stateOf(countCell(factor, id, rest), 3);
        return state === expectedCells[factor][id].state ? [] : [[factor, id, state]];
      }),
    );
    const expected = expectedWithdrawals[gone];
    expect(keptAt(3, rest)).toEqual(expected.kept);
    expect(changed).toEqual(expected.cellsLost.map(([factor, id]) => [factor, id, "insufficient"]));
    for (const factor of factors) expect(citersOf(factor, rest)).toHaveLength(expected.citationCounts[factor]);
  });

  test("prompts common threat and Russian interest only: without prompted mentions two factors are kept", () => {
    expect([...new Set(claims.filter(({ prompted }) => prompted).map(({ code }) => code))].sort()).toEqual([
      "CT",
      "RI",
    ]);
    const unprompted = claims.filter(({ prompted }) => !prompted);
    expect(keptAt(3, unprompted)).toEqual(expectedKeptWithoutPrompted);
    expect(citersOf("CT", unprompted)).toEqual([3, 7]);
    expect(citersOf("RI", unprompted)).toEqual([5]);
  });

  test("holds the traps: all citers deny a common threat in general, one coding compares cases, one passage has two codes", () => {
    const general = claims.filter((claim) => claim.code === "CT" && claim.case === null && claim.stance === "absent");
    expect([...new Set(general.map(({ who }) => who))]).toEqual(expectedCiters.CT);
    const codings = sampleStudy.transcripts.flatMap((transcript) =>
      transcript.codings.map((coding) => ({
        ...coding,
        passage: `${transcript.number} ${coding.turn} ${coding.quote}`,
      })),
    );
    expect(codings.filter(({ stances }) => stances.length > 1).length).toBeGreaterThanOrEqual(5);
    expect(codings.length - new Set(codings.map(({ passage }) => passage)).size).toBe(3);
    expect(new Set(claims.map(({ stance }) => stance))).toEqual(
      new Set(["present", "absent", "unclear", "relevant", "irrelevant"]),
    );
  });
});
