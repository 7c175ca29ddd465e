import fc from "fast-check";
import { codingLayers } from "../../../../lib/domain/coding/coding-layer";
import { codingStatuses } from "../../../../lib/domain/coding/coding-status";
import { stances } from "../../../../lib/domain/coding/stance";
import { belowRules } from "../../../../lib/domain/factor/below-rule";
import { cellValues } from "../../../../lib/domain/factor/cell-value";
import { evidenceModes } from "../../../../lib/domain/factor/evidence-mode";
import type { FactorSettings } from "../../../../lib/domain/factor/factor-settings";
import type { CodingStanceRow, FactorTableInput } from "../../../../lib/domain/factor/factor-table-input";
import { askedStates } from "../../../../lib/domain/guide/asked-state";
import { type Threshold, threshold } from "../../../../lib/domain/shared/threshold";

/** A threshold that is known to be one. */
export const atLeast = (value: number): Threshold => {
  const result = threshold(value);
  if (!result.ok) throw new Error(`${value} is no threshold`);
  return result.value;
};

const people = ["p1", "p2", "p3", "p4", "p5", "p6", "p7"];
const codes = ["F", "G", "F1", "F2", "idea", "H"];
const cases = ["KGZ", "TJK", "KAZ", "ARM"];
// Names that are not in the project occur too: damaged data must neither throw nor count.
const person = fc.constantFrom(...people, "nobody");
const code = fc.constantFrom(...codes, "no code");
const comparedCase = fc.constantFrom(...cases, "left out");

export const anySettings: fc.Arbitrary<FactorSettings> = fc.record({
  version: fc.constant(4),
  salienceThreshold: fc.integer({ min: 1, max: 5 }).map(atLeast),
  presenceThreshold: fc.integer({ min: 1, max: 4 }).map(atLeast),
  belowRule: fc.constantFrom(...belowRules),
  evidenceMode: fc.constantFrom(...evidenceModes),
  countedStatuses: fc.subarray([...codingStatuses]),
  layer: fc.constantFrom(...codingLayers),
  countPrompted: fc.boolean(),
});

export const anyRow = fc.record({
  codingId: fc.nat(60).map(String),
  intervieweeId: person,
  coderId: fc.constantFrom("A", "B"),
  codeId: code,
  stance: fc.constantFrom(...stances),
  caseIds: fc.uniqueArray(comparedCase, { maxLength: 3 }),
  appliesToAllCases: fc.boolean(),
  status: fc.constantFrom(...codingStatuses),
  prompted: fc.boolean(),
  layer: fc.constantFrom(...codingLayers),
  transcriptId: fc.constantFrom("t1", "t2"),
});

const positionsOf = (ids: readonly string[]) =>
  fc.shuffledSubarray([...ids], { minLength: 1 }).map((some) => some.map((id, position) => ({ id, position })));

/** An input whose codings are rows. */
type StudyInRows = FactorTableInput & { readonly codings: readonly CodingStanceRow[] };

/** Any project of a few people, with trees that may be damaged. */
export const anyStudy: fc.Arbitrary<StudyInRows> = fc
  .record({
    settings: anySettings,
    interviewees: fc
      .tuple(fc.shuffledSubarray(people), fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }))
      .map(([some, eligible]) =>
        some.map((id, at) => ({ id, number: at + 1, isEligible: eligible[at] || at % 3 > 0 })),
      ),
    codes: fc
      .tuple(
        positionsOf(codes),
        fc.array(fc.record({ parentId: fc.option(code), isFactor: fc.boolean(), rollsUp: fc.boolean() }), {
          minLength: codes.length,
          maxLength: codes.length,
        }),
      )
      .map(([some, rest]) =>
        some.flatMap((entry, at) => {
          const more = rest[at];
          return more ? [{ ...entry, ...more, isFactor: more.isFactor || at % 2 === 0 }] : [];
        }),
      ),
    cases: fc
      .tuple(positionsOf(cases), fc.array(fc.constantFrom(...cellValues), { minLength: 4, maxLength: 4 }))
      .map(([some, outcomes]) => some.map((entry, at) => ({ ...entry, outcome: outcomes[at] ?? "unknown" }))),
    codings: fc.array(anyRow, { maxLength: 60 }),
    documents: fc.uniqueArray(
      fc.record({
        id: fc.nat(30).map(String),
        codeId: code,
        caseId: comparedCase,
        value: fc.constantFrom(...cellValues),
        sourceId: fc.constantFrom("S1", "S2", "S3"),
        locator: fc.constantFrom("", "p. 1", "p. 2"),
        authorIntervieweeIds: fc.uniqueArray(person, { maxLength: 2 }),
        isInferredFromOutcome: fc.boolean(),
      }),
      { maxLength: 12, selector: ({ id }) => id },
    ),
    overrides: fc.uniqueArray(
      fc.record({
        id: fc.nat(30).map(String),
        codeId: code,
        caseId: comparedCase,
        value: fc.constantFrom(...cellValues),
        justification: fc.constantFrom("a", "b"),
        evidenceIds: fc.array(fc.nat(9).map(String), { maxLength: 2 }),
        authorId: fc.constantFrom("o1", "o2"),
        madeOn: fc.constantFrom("2024-01-01", "2024-02-01", "2024-03-01"),
        evidenceModes: fc.subarray([...evidenceModes]),
      }),
      { maxLength: 6, selector: (item) => `${item.codeId} ${item.caseId} ${item.madeOn}` },
    ),
    positions: fc.array(
      fc.record({
        intervieweeId: person,
        codeId: code,
        caseId: comparedCase,
        position: fc.constantFrom("present" as const, "absent" as const),
        reason: fc.constant("said so later"),
      }),
      { maxLength: 6 },
    ),
    guide: fc.array(
      fc.record({
        intervieweeId: person,
        codeIds: fc.uniqueArray(code, { maxLength: 2 }),
        state: fc.constantFrom(...askedStates),
      }),
      { maxLength: 10 },
    ),
    consensusCovers: fc.option(
      fc.array(fc.record({ transcriptId: fc.constantFrom("t1", "t2"), codeId: code }), { maxLength: 5 }),
      { nil: undefined },
    ),
  })
  .map(({ consensusCovers, ...study }) => (consensusCovers ? { ...study, consensusCovers } : study));

/** The same study with every list in another order. */
export const inAnotherOrder = (study: StudyInRows): fc.Arbitrary<StudyInRows> => {
  const shuffled = <Item>(list: readonly Item[] | undefined) =>
    fc.shuffledSubarray([...(list ?? [])], { minLength: list?.length ?? 0, maxLength: list?.length ?? 0 });
  return fc
    .record({
      interviewees: shuffled(study.interviewees),
      codes: shuffled(study.codes),
      cases: shuffled(study.cases),
      codings: shuffled(study.codings.map((row) => ({ ...row, caseIds: [...row.caseIds].reverse() }))),
      documents: shuffled(study.documents),
      overrides: shuffled(study.overrides),
      positions: shuffled(study.positions),
      guide: shuffled(study.guide),
    })
    .map((lists) => ({
      ...study,
      ...lists,
      settings: { ...study.settings, countedStatuses: [...study.settings.countedStatuses].reverse() },
    }));
};

/** The study as if this interviewee had never been there: no row anywhere names her. */
export const neverHad = (study: StudyInRows, id: string): StudyInRows => ({
  ...study,
  interviewees: study.interviewees.filter((entry) => entry.id !== id),
  codings: study.codings.filter((row) => row.intervieweeId !== id),
  documents: (study.documents ?? []).map((item) => ({
    ...item,
    authorIntervieweeIds: item.authorIntervieweeIds.filter((author) => author !== id),
  })),
  positions: (study.positions ?? []).filter((entry) => entry.intervieweeId !== id),
  guide: (study.guide ?? []).filter((entry) => entry.intervieweeId !== id),
});
