import { expect, test } from "vitest";
import { listRestrictable, restrictionOf } from "../../../../lib/client/consent/restriction";
import { mostProtectiveChoices } from "../../../../lib/domain/consent/consent-choice";
import { decideRecordBasis } from "../../../../lib/domain/consent/decide-record-basis";
import { deriveConsentInForce } from "../../../../lib/domain/consent/derive-consent-in-force";
import { isoDate } from "../../../../lib/domain/shared/iso-date";

const day = (text: string) => {
  const made = isoDate(text);
  if (!made.ok) throw new Error(text);
  return made.value;
};

test("only what is allowed can be taken away", () => {
  expect(listRestrictable(mostProtectiveChoices)).toEqual([]);
  expect(listRestrictable({ ...mostProtectiveChoices, identity: "public", quotation: true })).toEqual([
    "identity",
    "quotation",
  ]);
});

test("a restriction has no valid basis, so that it narrows the record in force and does not replace it", () => {
  const restriction = restrictionOf(["quotation"], "2024-06-01", " by mail ");
  expect(restriction).toEqual({
    basis: "typed",
    choices: { quotation: "declined" },
    signedOn: "2024-06-01",
    reason: "by mail",
  });
  const basis = decideRecordBasis({ ...restriction, acknowledgements: [], requiredAcknowledgements: [] });
  expect(basis.ok).toBe(false);
  const granted = { analysis: "granted", teamAccess: "granted", quotation: "granted" } as const;
  const after = deriveConsentInForce(
    [
      { id: "a", date: day("2024-05-03"), isValid: true, answers: granted },
      {
        id: "b",
        date: day("2024-06-01"),
        isValid: basis.ok,
        answers: restriction.choices as { quotation: "declined" },
      },
    ],
    { day: day("2024-07-01") },
  );
  expect(after.choices).toMatchObject({ analysis: true, teamAccess: true, quotation: false });
});
