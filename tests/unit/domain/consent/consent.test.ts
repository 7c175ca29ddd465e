import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ConsentAnswers,
  type ConsentChoice,
  consentChoices,
  grantAnswers,
  grantChoices,
  mostProtectiveChoices,
  recordingChoices,
} from "../../../../lib/domain/consent/consent-choice";
import type { ConsentStanding } from "../../../../lib/domain/consent/consent-in-force";
import type { ConsentRecord } from "../../../../lib/domain/consent/consent-record";
import { decideCoding } from "../../../../lib/domain/consent/decide-coding";
import { decideEligibility } from "../../../../lib/domain/consent/decide-eligibility";
import { decideFurtherUse } from "../../../../lib/domain/consent/decide-further-use";
import { decideNaming } from "../../../../lib/domain/consent/decide-naming";
import { decideQuotation } from "../../../../lib/domain/consent/decide-quotation";
import { decideRecording } from "../../../../lib/domain/consent/decide-recording";
import { decideTeamReading } from "../../../../lib/domain/consent/decide-team-reading";
import { decideUpload } from "../../../../lib/domain/consent/decide-upload";
import { deriveConsentInForce } from "../../../../lib/domain/consent/derive-consent-in-force";
import { deriveConsentState } from "../../../../lib/domain/consent/derive-consent-state";
import { deriveEffectiveChoices } from "../../../../lib/domain/consent/derive-effective-choices";
import { withdrawalModes } from "../../../../lib/domain/consent/withdrawal-mode";
import { type IsoDate, isoDate } from "../../../../lib/domain/shared/iso-date";

const date = (text: string): IsoDate => {
  const result = isoDate(text);
  if (!result.ok) throw new Error(text);
  return result.value;
};
const everything: Required<ConsentAnswers> = {
  identity: "public",
  recording: "videoAndAudio",
  analysis: "granted",
  teamAccess: "granted",
  quotation: "granted",
  furtherUse: "granted",
  summaryWanted: "granted",
};
let made = 0;
const record = (on: string, answers: ConsentAnswers, more: Partial<ConsentRecord> = {}): ConsentRecord => {
  made += 1;
  return { id: `r${String(made).padStart(3, "0")}`, date: date(on), isValid: true, answers, ...more };
};
const on = (day: string) => ({ day: date(day) });
const late = on("2030-01-01");
const standing = (
  records: readonly ConsentRecord[],
  withdrawal: ConsentStanding["withdrawal"] = null,
): ConsentStanding => ({
  consent: deriveConsentInForce(records, late),
  withdrawal,
});

describe("choices", () => {
  test("C02 a missing answer takes the most protective value: every subset of the answers", () => {
    for (let subset = 0; subset < 2 ** consentChoices.length; subset += 1) {
      const given = consentChoices.filter((_, at) => subset & (1 << at));
      const answers: ConsentAnswers = Object.fromEntries(given.map((choice) => [choice, everything[choice]]));
      const { choices } = deriveEffectiveChoices(answers);
      for (const choice of consentChoices) {
        const granted = choice === "identity" || choice === "recording" ? everything[choice] : true;
        expect(choices[choice]).toBe(given.includes(choice) ? granted : mostProtectiveChoices[choice]);
      }
    }
  });

  test("C02 declined, not asked and a blank box grant nothing, and stay apart", () => {
    for (const answer of grantAnswers) {
      for (const choice of grantChoices) {
        const { choices, answers } = deriveEffectiveChoices({ ...everything, [choice]: answer });
        expect(choices[choice]).toBe(answer === "granted");
        expect(answers[choice]).toBe(answer);
      }
    }
    for (const answer of ["notAsked", "missing"] as const) {
      const { choices } = deriveEffectiveChoices({ ...everything, identity: answer, recording: answer });
      expect(choices).toMatchObject({ identity: "confidential", recording: "none" });
    }
  });

  test("what signing alone grants holds where there is no box; a blank or declined box does not", () => {
    const bySigning: readonly ConsentChoice[] = ["analysis", "identity", "recording"];
    expect(deriveEffectiveChoices({}, bySigning).choices).toStrictEqual({ ...mostProtectiveChoices, analysis: true });
    for (const analysis of ["missing", "declined", "notAsked"] as const) {
      expect(deriveEffectiveChoices({ analysis }, bySigning).choices.analysis).toBe(false);
    }
  });
});

describe("the record in force", () => {
  test("is the newest valid one, not yet the one of a later day", () => {
    const records = [record("2024-03-01", { analysis: "declined" }), record("2024-01-10", everything)];
    expect(deriveConsentInForce(records, on("2024-02-01")).choices.analysis).toBe(true);
    expect(deriveConsentInForce(records, on("2024-03-01")).choices).toStrictEqual(mostProtectiveChoices);
    expect(deriveConsentInForce(records, on("2024-01-09"))).toMatchObject({ recordIds: [], since: null });
    expect(deriveConsentInForce(records, on("2024-03-01"))).toMatchObject({ since: "2024-03-01", restrictedBy: [] });
  });

  test("is the narrower of two on one day", () => {
    const narrow = { ...everything, quotation: "declined", recording: "audio" } as const;
    for (const records of [
      [record("2024-01-10", everything), record("2024-01-10", narrow)],
      [record("2024-01-10", narrow), record("2024-01-10", everything)],
    ]) {
      const consent = deriveConsentInForce(records, late);
      expect(consent.choices).toMatchObject({
        quotation: false,
        recording: "audio",
        analysis: true,
        identity: "public",
      });
      expect(consent.answers.quotation).toBe("declined");
      expect(consent.recordIds).toHaveLength(2);
    }
  });

  test("is narrowed by a message without a valid basis, in what the message says, until a later valid record", () => {
    const signed = record("2024-01-10", everything);
    const mail = record("2024-02-01", { quotation: "declined" }, { isValid: false });
    const narrowed = deriveConsentInForce([mail, signed], late);
    expect(narrowed.choices).toStrictEqual({ ...deriveEffectiveChoices(everything).choices, quotation: false });
    expect(narrowed).toMatchObject({ recordIds: [signed.id], restrictedBy: [mail.id], since: "2024-01-10" });
    expect(deriveConsentInForce([signed, mail], on("2024-01-31")).choices.quotation).toBe(true);
    const again = record("2024-03-01", everything);
    expect(deriveConsentInForce([again, mail, signed], late)).toMatchObject({
      choices: { quotation: true },
      restrictedBy: [],
    });
    const sameDay = record("2024-02-01", everything);
    expect(deriveConsentInForce([signed, mail, sameDay], late).choices.quotation).toBe(false);
    const identity = record("2024-02-02", { identity: "confidential", recording: "audio" }, { isValid: false });
    expect(deriveConsentInForce([signed, identity], late).choices).toMatchObject({
      identity: "confidential",
      recording: "audio",
      quotation: true,
    });
  });

  test("cannot come from a record without a valid basis", () => {
    const unsigned = record("2024-01-10", everything, { isValid: false });
    expect(deriveConsentInForce([unsigned], late)).toMatchObject({ recordIds: [], choices: mostProtectiveChoices });
    const declined = record("2024-01-01", { ...everything, quotation: "declined" });
    expect(deriveConsentInForce([declined, unsigned], late).choices.quotation).toBe(false);
  });

  test("may be limited to one interview", () => {
    const general = record("2024-01-10", everything);
    const one = record("2024-02-01", { ...everything, quotation: "declined" }, { interviewId: "i2" });
    expect(deriveConsentInForce([general, one], late).choices.quotation).toBe(true);
    expect(deriveConsentInForce([general, one], { ...late, interviewId: "i1" }).choices.quotation).toBe(true);
    expect(deriveConsentInForce([general, one], { ...late, interviewId: "i2" }).choices.quotation).toBe(false);
    expect(deriveConsentInForce([one], late).recordIds).toStrictEqual([]);
  });

  const anyRecord = fc
    .record({
      day: fc.integer({ min: 10, max: 14 }),
      isValid: fc.boolean(),
      answers: fc.record(
        {
          identity: fc.constantFrom("public", "confidential", "missing", "notAsked"),
          recording: fc.constantFrom(...recordingChoices, "missing"),
          analysis: fc.constantFrom(...grantAnswers),
          teamAccess: fc.constantFrom(...grantAnswers),
          quotation: fc.constantFrom(...grantAnswers),
          furtherUse: fc.constantFrom(...grantAnswers),
          summaryWanted: fc.constantFrom(...grantAnswers),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ day, ...rest }) => record(`2024-01-${day}`, rest.answers as ConsentAnswers, { isValid: rest.isValid }));
  const breadth = (records: readonly ConsentRecord[]) => {
    const { choices } = deriveConsentInForce(records, late);
    const grants = grantChoices.map((choice) => Number(choices[choice]));
    return [...grants, Number(choices.identity === "public"), recordingChoices.indexOf(choices.recording)];
  };

  test("is never widened by a record without a valid basis, whenever it comes", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 6 }), anyRecord, (records, more) => {
        const before = breadth(records);
        const after = breadth([...records, { ...more, isValid: false }]);
        for (const [at, width] of after.entries()) expect(width).toBeLessThanOrEqual(before[at] ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  test("does not depend on the order in which records are loaded", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 6 }), (records) => {
        expect(deriveConsentInForce([...records].reverse(), late)).toStrictEqual(deriveConsentInForce(records, late));
      }),
    );
  });
});

describe("what consent allows", () => {
  const isAnotherCoder = { isInterviewer: false };
  const isInterviewer = { isInterviewer: true };
  const acts: Readonly<Record<string, (standing: ConsentStanding) => { readonly ok: boolean }>> = {
    counting: decideEligibility,
    upload: decideUpload,
    reading: (person) => decideTeamReading(person, isAnotherCoder),
    "reading by the interviewer": (person) => decideTeamReading(person, isInterviewer),
    coding: (person) => decideCoding(person, isAnotherCoder),
    quotation: decideQuotation,
    furtherUse: decideFurtherUse,
    naming: decideNaming,
    audio: (person) => decideRecording(person, "audio"),
    video: (person) => decideRecording(person, "videoAndAudio"),
  };
  const allowedActs = (person: ConsentStanding) => Object.keys(acts).filter((act) => acts[act]?.(person).ok);

  test("without a valid record in force nothing is allowed, and the refusal says that there is none", () => {
    const unsigned = standing([record("2024-01-10", everything, { isValid: false })]);
    expect(allowedActs(standing([]))).toStrictEqual([]);
    expect(allowedActs(unsigned)).toStrictEqual([]);
    for (const act of Object.values(acts)) {
      expect(act(unsigned)).toStrictEqual({ ok: false, clause: "record", reason: "noRecord" });
    }
    expect(deriveConsentState(unsigned)).toBe("none");
  });

  test("each choice opens its own act and no other", () => {
    const base = { analysis: "granted" } as const;
    const withAnalysis = ["counting", "upload", "reading by the interviewer"];
    expect(allowedActs(standing([record("2024-01-10", base)]))).toStrictEqual(withAnalysis);
    const opens = (answers: ConsentAnswers) =>
      allowedActs(standing([record("2024-01-10", { ...base, ...answers })])).filter(
        (act) => !withAnalysis.includes(act),
      );
    expect(opens({ teamAccess: "granted" })).toStrictEqual(["reading", "coding"]);
    expect(opens({ quotation: "granted" })).toStrictEqual(["quotation"]);
    expect(opens({ furtherUse: "granted" })).toStrictEqual(["furtherUse"]);
    expect(opens({ identity: "public" })).toStrictEqual(["naming"]);
    expect(opens({ recording: "audio" })).toStrictEqual(["audio"]);
    expect(opens({ recording: "videoAndAudio" })).toStrictEqual(["audio", "video"]);
    expect(allowedActs(standing([record("2024-01-10", { ...everything, analysis: "declined" })]))).toStrictEqual([
      "naming",
      "audio",
      "video",
    ]);
  });

  test("a refusal names the clause and whether it was declined, not asked or left blank", () => {
    for (const reason of ["declined", "notAsked", "missing"] as const) {
      const person = standing([record("2024-01-10", { ...everything, quotation: reason })]);
      expect(decideQuotation(person)).toStrictEqual({ ok: false, clause: "quotation", reason });
    }
    const noTeam = standing([record("2024-01-10", { ...everything, teamAccess: "declined" })]);
    expect(decideCoding(noTeam, isAnotherCoder)).toStrictEqual({ ok: false, clause: "teamAccess", reason: "declined" });
    expect(decideCoding(noTeam, isInterviewer)).toStrictEqual({ ok: true });
  });

  test("a withdrawal ends everything, but counting where the interviewee chose it", () => {
    for (const mode of withdrawalModes) {
      const withdrawn = standing([record("2024-01-10", everything)], { mode });
      expect(allowedActs(withdrawn)).toStrictEqual(mode === "countsOnly" ? ["counting"] : []);
      expect(deriveConsentState(withdrawn)).toBe("withdrawn");
      expect(decideUpload(withdrawn)).toStrictEqual({ ok: false, clause: "withdrawal", reason: "withdrawn" });
    }
  });

  test("another purpose needs a form that names it", () => {
    const here = standing([record("2024-01-10", everything, { purposes: ["teaching"] })]);
    expect(decideEligibility(here)).toStrictEqual({ ok: true });
    expect(decideEligibility(here, "teaching")).toStrictEqual({ ok: true });
    expect(decideEligibility(here, "marketing")).toStrictEqual({
      ok: false,
      clause: "purpose",
      reason: "otherPurpose",
    });
    const narrower = [record("2024-02-10", everything, { purposes: ["teaching"] }), record("2024-02-10", everything)];
    expect(decideEligibility(standing(narrower), "teaching").ok).toBe(false);
  });
});
