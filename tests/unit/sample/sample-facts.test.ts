import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { consentChoices } from "../../../lib/domain/consent/consent-choice";
import { consentFormInput, consentInput } from "../../../lib/schema/consent";
import { sampleStudy } from "../../../prisma/sample/study";
import { expectedTable } from "../../fixtures/sample-study-expected";

type Published = {
  readonly interviewees: readonly { readonly id: string; readonly identity: string; readonly minutes: number }[];
  readonly factors: readonly { readonly id: string; readonly label: string; readonly askedByTheGuide: boolean }[];
  readonly caseLabels: Readonly<Record<string, string>>;
  readonly outcome: { readonly label: string; readonly values: Readonly<Record<string, string>> };
  readonly sources: readonly {
    readonly id: string;
    readonly kind: string;
    readonly year: number;
    readonly authorIsInterviewee: readonly string[];
  }[];
  readonly documents: readonly object[];
  readonly judgements: readonly {
    readonly factor: string;
    readonly case: string;
    readonly value: string;
    readonly justification: string;
    readonly evidence: readonly object[];
    readonly date: string;
  }[];
  readonly expected: { readonly publishedTable: object };
};

const shared = process.env.TERCET_SHARED ?? "../shared";
const published: Published = JSON.parse(readFileSync(resolve(shared, "vectors/reference-study.json"), "utf8"));

test("takes people, identity and minutes from the reference study", () => {
  expect(
    sampleStudy.interviewees.map(({ number, consent, interview }) => ({
      id: String(number),
      identity: consent.identity,
      minutes: interview.minutes,
    })),
  ).toEqual(published.interviewees.map(({ id, identity, minutes }) => ({ id, identity, minutes })));
});

test("takes factors, what the guide asks, cases and outcome from the reference study", () => {
  const asked = new Set(sampleStudy.guide.flatMap(({ asksAbout }) => asksAbout));
  expect(
    sampleStudy.codebook.slice(0, 4).map(({ id, name }) => ({ id, label: name, askedByTheGuide: asked.has(id) })),
  ).toEqual(published.factors.map(({ id, label, askedByTheGuide }) => ({ id, label, askedByTheGuide })));
  expect(sampleStudy.guide).toHaveLength(9);
  expect(Object.fromEntries(sampleStudy.cases.map(({ id, name }) => [id, name]))).toEqual(published.caseLabels);
  expect(Object.fromEntries(sampleStudy.cases.map(({ id, outcome }) => [id, outcome]))).toEqual(
    published.outcome.values,
  );
  expect(sampleStudy.outcomeName).toBe(published.outcome.label);
  const { outcome, ...factors } = expectedTable;
  expect([factors, outcome]).toEqual([published.expected.publishedTable, published.outcome.values]);
});

test("takes sources, documents and judgements from the reference study", () => {
  expect(
    sampleStudy.sources.map(({ id, kind, year, quotedIn, authorIsInterviewee }) => ({
      id,
      kind: quotedIn === undefined ? kind : `${kind}, quoted in ${quotedIn}`,
      year,
      authorIsInterviewee: authorIsInterviewee.map(String),
    })),
  ).toEqual(published.sources);
  expect(sampleStudy.documents).toEqual(published.documents);
  expect(sampleStudy.judgements).toEqual(
    published.judgements.map((entry) => ({
      factor: entry.factor,
      case: entry.case,
      value: entry.value,
      justification: entry.justification,
      evidence: entry.evidence,
      date: entry.date,
    })),
  );
});

test("signs no consent after the interview, and every confidential one with a pseudonym", () => {
  for (const { label, number, consent, interview } of sampleStudy.interviewees) {
    expect(consent.signedOn <= interview.heldOn).toBe(true);
    expect(interview.heldOn).toMatch(/^2023-(?:09|10|11|12)-\d\d$/);
    expect(label).toBe(consent.identity === "public" ? `Public interviewee ${number}` : `Interviewee ${number}`);
    if (consent.identity === "confidential") expect(consent.signedAs).toMatch(/^[A-Z][a-z]+$/);
    if (consent.recording === "none") expect(interview.recordKind).toBe("reconstruction");
  }
});

test("gives each code its own look and takes its example from an interview", () => {
  const looks = sampleStudy.codebook.map(({ hue, pattern }) => `${hue} ${pattern}`);
  expect(new Set(looks).size).toBe(looks.length);
  const words = sampleStudy.transcripts.flatMap(({ turns }) => turns.map(({ text }) => text));
  for (const { example } of sampleStudy.codebook)
    expect(
      words.some((text) => text.includes(example)),
      example,
    ).toBe(true);
});

test("ships a consent form whose clauses bind CR1 to CR29, ask for every choice once and have ids of their own", () => {
  const { clauses, text } = sampleStudy.consentForm;
  const bound = [...new Set(clauses.flatMap(({ ruleIds }) => ruleIds))];
  expect(bound).toEqual(Array.from({ length: 29 }, (_, index) => `CR${index + 1}`));
  expect(clauses.flatMap(({ choice }) => choice ?? []).sort()).toEqual([...consentChoices].sort());
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
  expect(clauses.filter(({ isAcknowledgement }) => isAcknowledgement)).toHaveLength(4);
  for (const { sentence } of clauses) expect(text).toContain(sentence);
});

test("has the shapes that the workflows take", () => {
  expect(consentFormInput.safeParse(sampleStudy.consentForm).error).toBeUndefined();
  for (const { consent } of sampleStudy.interviewees) {
    const { basis, signedAs, signedOn, signedPlace, ...answers } = consent;
    const choices = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== "missing"));
    const acknowledgements = sampleStudy.consentForm.clauses
      .filter((entry) => entry.isAcknowledgement)
      .map(({ id }) => id);
    const record = { formVersion: 1, choices, acknowledgements, basis, signedAs, signedOn, signedPlace };
    expect(consentInput.safeParse(record).error).toBeUndefined();
  }
});
