import fc from "fast-check";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "../../../lib/data/database";
import { getFactorMaterial } from "../../../lib/data/factor-material";
import { codingStatuses } from "../../../lib/domain/coding/coding-status";
import { stances } from "../../../lib/domain/coding/stance";
import { deriveCanonicalText } from "../../../lib/domain/factor/derive-canonical-text";
import { deriveCodebookOrder } from "../../../lib/domain/factor/derive-codebook-order";
import { deriveFactorTable } from "../../../lib/domain/factor/derive-factor-table";
import { defaultFactorSettings } from "../../../lib/domain/factor/factor-settings";
import type { CodingStanceRow, FactorTableInput } from "../../../lib/domain/factor/factor-table-input";
import { newId, now } from "../../../lib/server/edge";
import { loadFactorTable } from "../../../lib/server/load-factor-table";
import { factorInput, wholeMaterial } from "../../../lib/workflow/factor-input";
import { differences, recount } from "../../bench/recount";
import { buildPerson, openTestApp, type Person, type TestApp } from "../../factories/app";
import { scopeOf } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { anySettings } from "../../unit/domain/factor/random-study";

let app: TestApp;
let owner: Person;
let sql: Client;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  sql = new Client({ connectionString: app.database.ownerUrl });
  await sql.connect();
});

afterAll(async () => {
  await sql.end();
  await app.close();
});

/** Consent as it can stand on an interviewee: counted or not, and why. */
const consents = ["active", "noAnalysis", "none", "stop", "countsOnly"] as const;

const place = fc.nat({ max: 3 });

/** A small project by places in its lists; withdrawn, deleted and left-out things are in it as in life. */
const anyProject = fc.record({
  people: fc.array(fc.constantFrom(...consents), { minLength: 2, maxLength: 4 }),
  codes: fc.array(
    fc.record({ parent: fc.option(place), isFactor: fc.boolean(), rollsUp: fc.boolean(), isDeleted: fc.nat(9) }),
    { minLength: 2, maxLength: 4 },
  ),
  cases: fc.array(fc.record({ isIncluded: fc.nat(4), isDeleted: fc.nat(9) }), { minLength: 1, maxLength: 4 }),
  codings: fc.array(
    fc.record({
      code: place,
      coder: fc.nat(1),
      credits: fc.uniqueArray(place, { minLength: 1, maxLength: 2 }),
      stances: fc.uniqueArray(
        fc.record({ stance: fc.constantFrom(...stances), case: fc.option(place), isForAll: fc.boolean() }),
        { minLength: 1, maxLength: 3, selector: (entry) => entry.case },
      ),
      status: fc.constantFrom(...codingStatuses),
      byGuide: fc.boolean(),
      byHand: fc.option(fc.boolean()),
      isDeleted: fc.nat(6),
    }),
    { maxLength: 25 },
  ),
  settings: anySettings.map((settings) => ({ ...settings, layer: "individual" as const })),
});

type AnyProject = typeof anyProject extends fc.Arbitrary<infer Project> ? Project : never;

/** Deleted codes and cases: the codings on them stay in the database. */
const isGone = (entry: { readonly isDeleted: number }): boolean => entry.isDeleted === 0;
const isCountable = (consent: (typeof consents)[number]): boolean => consent === "active" || consent === "countsOnly";

/** Puts a project into the database and says in the words of the derivation what of it should count. */
const store = async (given: AnyProject) => {
  const projectId = await buildProject(owner);
  const data = database();
  const at = now();
  const other = await buildPerson("Other");
  await data.member.create({ data: { projectId, userId: other.userId, roles: ["coder"], createdAt: at } });
  const coderIds = [owner.userId, other.userId];
  const idsOf = (list: readonly unknown[]) => list.map(() => newId());
  const [people, codes, cases] = [idsOf(given.people), idsOf(given.codes), idsOf(given.cases)];
  const within = <Item>(list: readonly Item[], index: number): Item => {
    const found = list[index % list.length];
    if (found === undefined) throw new Error("an empty list");
    return found;
  };
  const parentOf = (code: number) => {
    const parent = given.codes[code]?.parent ?? null;
    return parent === null || parent >= code ? null : within(codes, parent);
  };
  await data.comparedCase.createMany({
    data: given.cases.map((entry, index) => ({
      projectId,
      id: within(cases, index),
      name: `Case ${index}`,
      shortName: `C${index}`,
      outcome: "yes",
      included: entry.isIncluded > 0,
      position: index,
      createdAt: at,
      deletedAt: isGone(entry) ? at : null,
    })),
  });
  for (const [index, entry] of given.codes.entries())
    await data.code.create({
      data: {
        projectId,
        id: within(codes, index),
        parentId: parentOf(index),
        name: `Code ${index}`,
        isFactor: entry.isFactor,
        rollsUp: entry.rollsUp,
        position: index,
        createdAt: at,
        deletedAt: isGone(entry) ? at : null,
      },
    });
  await data.interviewee.createMany({
    data: given.people.map((consent, index) => ({
      projectId,
      id: within(people, index),
      number: index + 1,
      label: `Interviewee ${index + 1}`,
      createdAt: at,
      ...(consent === "none" ? {} : { consentState: "active" as const, analysis: consent !== "noAnalysis" }),
      ...(consent === "stop" || consent === "countsOnly"
        ? { consentState: "withdrawn" as const, withdrawnAt: at, withdrawalMode: consent }
        : {}),
    })),
  });
  const [interviewId, transcriptId, versionId] = [newId(), newId(), newId()];
  await data.interview.create({
    data: { projectId, id: interviewId, number: 1, language: "en", mode: "inPerson", createdAt: at },
  });
  await data.transcript.create({
    data: {
      projectId,
      id: transcriptId,
      interviewId,
      state: "released",
      lossReport: {},
      createdAt: at,
      createdBy: owner.userId,
    },
  });
  await data.transcriptVersion.create({
    data: {
      projectId,
      id: versionId,
      transcriptId,
      number: 1,
      sha256: new Uint8Array(32),
      codePointCount: 1000,
      wordCount: 200,
      turnCount: 1,
      createdAt: at,
      createdBy: owner.userId,
    },
  });
  const rows: CodingStanceRow[] = [];
  for (const [index, coding] of given.codings.entries()) {
    const id = newId();
    const coderId = within(coderIds, coding.coder);
    const codeId = within(codes, coding.code);
    const credits = [...new Set(coding.credits.map((person) => within(people, person)))];
    const said = new Map(
      coding.stances.map((entry) => [entry.case === null ? null : within(cases, entry.case), entry] as const),
    );
    await data.coding.create({
      data: {
        projectId,
        id,
        transcriptId,
        transcriptVersionId: versionId,
        codeId,
        coderId,
        startsAt: index,
        endsAt: index + 1,
        exact: "x",
        prefix: "",
        suffix: "",
        firstTurn: 0,
        lastTurn: 0,
        status: coding.status,
        promptedByGuide: coding.byGuide,
        promptedOverride: coding.byHand,
        createdAt: at,
        updatedAt: at,
        deletedAt: isGone(coding) ? at : null,
      },
    });
    await data.codingCredit.createMany({
      data: credits.map((intervieweeId) => ({ projectId, codingId: id, intervieweeId })),
    });
    await data.codingStance.createMany({
      data: [...said].map(([caseId, { stance, isForAll }], position) => ({
        projectId,
        codingId: id,
        position,
        stance,
        caseId,
        appliesToAllCases: caseId !== null && isForAll,
      })),
    });
    if (isGone(coding)) continue;
    for (const [person, consent] of given.people.entries())
      if (isCountable(consent) && credits.includes(within(people, person)))
        for (const [caseId, { stance, isForAll }] of said)
          rows.push({
            codingId: id,
            intervieweeId: within(people, person),
            coderId,
            codeId,
            stance,
            caseIds: caseId === null ? [] : [caseId],
            appliesToAllCases: caseId !== null && isForAll,
            status: coding.status,
            prompted: coding.byHand ?? coding.byGuide,
            layer: "individual",
          });
  }
  const expected = {
    settings: given.settings,
    interviewees: given.people.flatMap((consent, index) =>
      consent === "stop" ? [] : [{ id: within(people, index), number: index + 1, isEligible: isCountable(consent) }],
    ),
    codes: deriveCodebookOrder(
      given.codes.flatMap((entry, index) =>
        isGone(entry)
          ? []
          : [
              {
                id: within(codes, index),
                position: index,
                parentId: parentOf(index),
                isFactor: entry.isFactor,
                rollsUp: entry.rollsUp,
              },
            ],
      ),
    ),
    cases: given.cases.flatMap((entry, index) =>
      isGone(entry) || entry.isIncluded === 0
        ? []
        : [{ id: within(cases, index), position: index, outcome: "yes" as const }],
    ),
    codings: rows,
  } satisfies FactorTableInput;
  return { projectId, expected };
};

/** All of the table but the versions that it was computed from, which a project in memory does not have. */
const withoutVersions = (table: ReturnType<typeof deriveFactorTable>): string =>
  deriveCanonicalText({
    ...table,
    basis: { ...table.basis, versions: { codebook: 0, guide: 0, transcripts: [], consents: [] } },
  });

test("R22 the table of random projects read by SQL is the table derived from the same facts in memory", async () => {
  await fc.assert(
    fc.asyncProperty(anyProject, async (given) => {
      const { projectId, expected } = await store(given);
      const material = await getFactorMaterial(scopeOf({ projectId, owner }));
      const read = factorInput(material, given.settings, wholeMaterial, "2026-01-01T00:00:00.000Z");
      expect(withoutVersions(deriveFactorTable(read))).toBe(withoutVersions(deriveFactorTable(expected)));
      const perCoder = { ...wholeMaterial, coderId: owner.userId };
      const own = factorInput(material, given.settings, perCoder, "2026-01-01T00:00:00.000Z");
      const expectedOwn = { ...expected, codings: expected.codings.filter((row) => row.coderId === owner.userId) };
      expect(withoutVersions(deriveFactorTable(own))).toBe(withoutVersions(deriveFactorTable(expectedOwn)));
    }),
    { numRuns: 25 },
  );
}, 300_000);

test("R22 the table of random projects is what plain SQL counts, distinct interviewees by factor and case", async () => {
  await fc.assert(
    fc.asyncProperty(anyProject, async (given) => {
      // A new project's rule; the recount knows no other.
      const { projectId } = await store({ ...given, settings: defaultFactorSettings as AnyProject["settings"] });
      const table = await loadFactorTable(scopeOf({ projectId, owner }), {});
      if (!table.ok) throw new Error(table.reason.code);
      expect(differences(table.value, await recount(sql, projectId))).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 300_000);
