import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "../../../lib/data/database";
import { grantAnswers, grantChoices } from "../../../lib/domain/consent/consent-choice";
import type { ConsentRecord } from "../../../lib/domain/consent/consent-record";
import { deriveConsentInForce } from "../../../lib/domain/consent/derive-consent-in-force";
import { deriveConsentState } from "../../../lib/domain/consent/derive-consent-state";
import type { IsoDate } from "../../../lib/domain/shared/iso-date";
import { consentInput } from "../../../lib/schema/consent";
import { vault } from "../../../lib/server/vault";
import { recordConsent } from "../../../lib/workflow/record-consent";
import { buildPerson, openTestApp, type TestApp } from "../../factories/app";
import { buildConsentForm } from "../../factories/consent-form";
import { buildInterviewee } from "../../factories/interviewee";
import { contextOf, type Place, scopeOf } from "../../factories/place";
import { buildProject } from "../../factories/project";

let app: TestApp;
let place: Place;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
});

afterAll(() => app.close());

const optional = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const withoutGaps = (given: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

const choices = fc
  .record({
    identity: optional(["public", "confidential", "notAsked", "missing"]),
    recording: optional(["none", "audio", "videoAndAudio", "missing"]),
    ...Object.fromEntries(grantChoices.map((choice) => [choice, optional(grantAnswers)])),
  })
  .map(withoutGaps);

const someRecords = fc.array(
  fc.record({
    choices,
    day: fc.constantFrom("2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04"),
    isSigned: fc.boolean(),
    isOnForm: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

test("the consent stored on the interviewee is the one that follows from her records, in any order of records", async () => {
  const form = await buildConsentForm(place);
  await fc.assert(
    fc.asyncProperty(someRecords, async (sequence) => {
      const { id } = await buildInterviewee(place);
      const kept: ConsentRecord[] = [];
      for (const it of sequence) {
        const input = consentInput.parse({
          basis: "typed",
          choices: it.choices,
          signedOn: it.day,
          ...(it.isSigned ? { signedAs: "P", signedPlace: "Osh" } : {}),
          ...(it.isOnForm ? { formVersion: form.id, acknowledgements: ["understood", "risks"] } : {}),
        });
        const stored = await recordConsent(scopeOf(place), contextOf(), vault, { intervieweeId: id, input });
        if (stored.ok) {
          kept.push({
            id: stored.value.record.id,
            date: it.day as IsoDate,
            isValid: it.isSigned,
            answers: input.choices,
            ...(it.isOnForm ? { grantedBySigning: ["analysis"] as const } : {}),
          });
        } else expect([stored.reason.code, it.isSigned]).toEqual(["consent_basis_missing", false]);
        const consent = deriveConsentInForce([...kept].reverse(), { day: "2024-05-31" as IsoDate });
        const row = await database().interviewee.findFirstOrThrow({ where: { projectId: place.projectId, id } });
        expect(row).toMatchObject({
          ...consent.choices,
          consentState: deriveConsentState({ consent, withdrawal: null }),
          consentSince: consent.since === null ? null : new Date(`${consent.since}T00:00:00Z`),
        });
      }
    }),
    { numRuns: 10 },
  );
});
