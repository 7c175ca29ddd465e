import { describe, expect, test } from "vitest";
import { consentBases } from "../../../../lib/domain/consent/consent-basis";
import { decideRecordBasis, type RecordBasis } from "../../../../lib/domain/consent/decide-record-basis";
import { decideWithdrawal } from "../../../../lib/domain/consent/decide-withdrawal";
import { type IsoDate, isoDate } from "../../../../lib/domain/shared/iso-date";

const complete: Omit<RecordBasis, "basis"> = {
  signedAs: "a pseudonym",
  signedOn: "2024-01-10",
  signedPlace: "Bishkek",
  acknowledgements: ["read", "answered"],
  requiredAcknowledgements: ["read", "answered"],
  reason: "licence CC BY 4.0 of the archive",
};
const date = (text: string): IsoDate => {
  const result = isoDate(text);
  if (!result.ok) throw new Error(text);
  return result.value;
};

describe("the basis of a record", () => {
  test.each(consentBases)("%s is valid when it is complete", (basis) => {
    expect(decideRecordBasis({ ...complete, basis })).toStrictEqual({ ok: true, value: basis });
  });

  test.each(["typed", "drawn", "upload"] as const)(
    "%s needs signature, date, place and every acknowledgement",
    (basis) => {
      const gap = (more: Partial<RecordBasis>) => {
        const result = decideRecordBasis({ ...complete, basis, ...more });
        return result.ok ? null : result.reason;
      };
      expect(gap({ signedAs: " " })).toStrictEqual({ code: "signatureMissing", field: "signedAs" });
      expect(gap({ signedOn: null })).toStrictEqual({ code: "dateMissing", field: "signedOn" });
      expect(gap({ signedPlace: "" })).toStrictEqual({ code: "placeMissing", field: "signedPlace" });
      expect(gap({ acknowledgements: ["read"] })).toStrictEqual({
        code: "acknowledgementMissing",
        field: "acknowledgements",
      });
      expect(gap({ reason: null })).toBeNull();
    },
  );

  test.each(["licence", "publicRecord", "waiver"] as const)(
    "%s needs its reason and a date, and nobody signs",
    (basis) => {
      const unsigned = { acknowledgements: [], requiredAcknowledgements: ["read"], signedOn: "2024-01-10" };
      expect(decideRecordBasis({ basis, ...unsigned, reason: "stated" })).toStrictEqual({ ok: true, value: basis });
      expect(decideRecordBasis({ basis, ...unsigned, reason: " " })).toMatchObject({
        reason: { code: "reasonMissing" },
      });
      expect(decideRecordBasis({ basis, ...unsigned, reason: "stated", signedOn: "" })).toMatchObject({
        reason: { code: "dateMissing" },
      });
    },
  );

  test("oral consent needs its date, and a witness, the recording or a sentence on how it was given", () => {
    const oral = { basis: "oral" as const, signedOn: "2024-01-10", acknowledgements: [], requiredAcknowledgements: [] };
    expect(decideRecordBasis(oral)).toMatchObject({ ok: false, reason: { code: "witnessMissing" } });
    expect(decideRecordBasis({ ...oral, witness: "a colleague" }).ok).toBe(true);
    expect(decideRecordBasis({ ...oral, isRecorded: true }).ok).toBe(true);
    expect(decideRecordBasis({ ...oral, reason: "before the interview, on tape 1" }).ok).toBe(true);
    expect(decideRecordBasis({ ...oral, signedOn: null, isRecorded: true })).toMatchObject({
      reason: { code: "dateMissing" },
    });
  });
});

describe("a withdrawal", () => {
  const request = { day: date("2024-01-15"), eraseAfterDays: 30, isByIntervieweeLink: false, earlier: null };

  test("stop erases after the stated days, erase at once", () => {
    expect(decideWithdrawal({ ...request, mode: "stop" })).toStrictEqual({
      ok: true,
      value: { mode: "stop", on: "2024-01-15", goesOnCounting: false, eraseOn: "2024-02-14" },
    });
    expect(decideWithdrawal({ ...request, mode: "erase" })).toMatchObject({ value: { eraseOn: "2024-01-15" } });
    expect(decideWithdrawal({ ...request, mode: "stop", eraseAfterDays: 0 })).toMatchObject({
      value: { eraseOn: "2024-01-15" },
    });
  });

  test("counts only is the interviewee's own choice", () => {
    expect(decideWithdrawal({ ...request, mode: "countsOnly" })).toStrictEqual({ ok: false, reason: "linkNeeded" });
    expect(decideWithdrawal({ ...request, mode: "countsOnly", isByIntervieweeLink: true })).toMatchObject({
      ok: true,
      value: { goesOnCounting: true, eraseOn: "2024-01-15" },
    });
  });
});
