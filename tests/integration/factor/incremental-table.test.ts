import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "../../../lib/data/database";
import { advanceFactorMaterial, getFactorMaterial } from "../../../lib/data/factor-material";
import { stances } from "../../../lib/domain/coding/stance";
import { deriveCanonicalText } from "../../../lib/domain/factor/derive-canonical-text";
import { deriveFactorTable } from "../../../lib/domain/factor/derive-factor-table";
import { defaultFactorSettings } from "../../../lib/domain/factor/factor-settings";
import { codePatch } from "../../../lib/schema/codebook";
import { codingPatch } from "../../../lib/schema/coding";
import { factorTableView } from "../../../lib/schema/factor";
import { turnQuestionInput } from "../../../lib/schema/guide";
import { undoInput } from "../../../lib/schema/undo";
import { withdrawalInput } from "../../../lib/schema/withdrawal";
import { answerFactorTable } from "../../../lib/server/answer-factor-table";
import { fileStore } from "../../../lib/server/file-store";
import { presentFactorTable, publishedAuthors } from "../../../lib/server/present-factor-table";
import { changeCode } from "../../../lib/workflow/change-code";
import { changeCoding } from "../../../lib/workflow/change-coding";
import { factorInput, wholeMaterial } from "../../../lib/workflow/factor-input";
import { markTurns } from "../../../lib/workflow/mark-turns";
import { redoStep } from "../../../lib/workflow/redo-step";
import { removeCase } from "../../../lib/workflow/remove-case";
import { removeCoding } from "../../../lib/workflow/remove-coding";
import { undoStep } from "../../../lib/workflow/undo-step";
import { withdrawConsent } from "../../../lib/workflow/withdraw-consent";
import { buildMember, buildPerson, openTestApp, type Person, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildGuide } from "../../factories/guide";
import { buildInterview } from "../../factories/interview";
import { contextOf, type Place, scopeOf, undoScopesOf } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let owner: Person;
let coder: Person;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  coder = await buildPerson("Coder");
});

afterAll(() => app.close());

const kinds = [
  "code",
  "code",
  "code",
  "change",
  "change",
  "remove",
  "undo",
  "redo",
  "mark",
  "guide",
  "narrow",
  "grant",
  "withdraw",
  "erase",
  "move",
  "addCase",
  "removeCase",
] as const;
const words = ["Everybody saw", "same danger", "trained abroad", "crossed the border", "it did not", "hopes"] as const;

const anyStep = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(7),
  other: fc.nat(7),
  word: fc.constantFrom(...words),
  stance: fc.constantFrom(...stances),
  byOwner: fc.boolean(),
});
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;

const pick = <Item>(list: readonly Item[], at: number): Item | undefined => list[at % Math.max(1, list.length)];

/** A project of three interviewees, two of whom speak in one interview, with a tree of codes, two cases and a guide. */
const buildStudy = async (): Promise<Place & { readonly coding: Place }> => {
  const projectId = await buildProject(owner);
  const place = { projectId, owner };
  await buildMember(projectId, coder, ["coder"]);
  const parent = await buildCode(place);
  await buildCode(place, { parentId: parent.id });
  const third = await buildCode(place);
  await buildCode(place, { isFactor: false });
  await buildCase(place);
  await buildCase(place);
  await buildGuide(place, [{ text: "Who helped?", codeIds: [third.id] }]);
  const [first, second] = [await buildConsent(place), await buildConsent(place)];
  const joint = await buildInterview(place, { intervieweeIds: [first.intervieweeId, second.intervieweeId] });
  await buildTranscript(place, {
    interviewId: joint.id,
    text: "Q: What?\nA: Everybody saw the same danger.\nB: People trained abroad crossed the border.\nQ: And?\nA: There it did not.\nB: Naive hopes.",
    speakers: {
      Q: { role: "interviewer" },
      A: { role: "interviewee", intervieweeId: first.intervieweeId },
      B: { role: "interviewee", intervieweeId: second.intervieweeId },
    },
  });
  await buildTranscript(place);
  return { ...place, coding: { projectId, owner: coder } };
};

/** Takes a step of the history; one that the rules refuse changes nothing, which is a history too. */
const take = async (study: Place & { readonly coding: Place }, step: Step): Promise<void> => {
  const { projectId } = study;
  const data = database();
  const place = step.byOwner ? study : study.coding;
  const scope = scopeOf(place);
  const context = contextOf();
  const inProject = { where: { projectId }, orderBy: { id: "asc" as const } };
  const codes = await data.code.findMany({ where: { projectId, deletedAt: null }, orderBy: { id: "asc" } });
  const cases = await data.comparedCase.findMany({ where: { projectId, deletedAt: null }, orderBy: { id: "asc" } });
  const own = await data.coding.findMany({
    where: { projectId, deletedAt: null, coderId: place.owner.userId },
    orderBy: { id: "asc" },
  });
  const person = pick(await data.interviewee.findMany(inProject), step.at);
  const transcript = pick(await data.transcript.findMany(inProject), step.at);
  const code = pick(codes, step.other);
  const comparedCase = pick(cases, step.at + step.other);
  const coding = pick(own, step.at);
  const stanceOn = [{ stance: step.stance, caseIds: comparedCase && step.other > 1 ? [comparedCase.id] : [] }];
  switch (step.kind) {
    case "code": {
      const turns = await data.turn.findMany({
        where: { projectId, transcriptVersion: { transcriptId: transcript?.id ?? "" } },
        orderBy: { index: "asc" },
      });
      const text = turns.map((turn) => turn.text).join("\n");
      if (!transcript || !code || !text.includes(step.word)) return;
      const span = { transcriptId: transcript.id, ...spanOf(text, step.word), codeId: code.id, stances: stanceOn };
      await buildCoding(place, span).catch((error: unknown) => {
        if (!String(error).includes("code")) throw error;
      });
      return;
    }
    case "change": {
      if (!coding || !code) return;
      const patches = [{ status: "rejected" }, { status: "accepted" }, { codeId: code.id }, { stances: stanceOn }];
      const patch = codingPatch.parse(pick(patches, step.other));
      await changeCoding(scope, context, { codingId: coding.id, expectedVersion: coding.version, patch });
      return;
    }
    case "remove":
      if (coding) await removeCoding(scope, context, { codingId: coding.id, expectedVersion: coding.version });
      return;
    case "undo":
      await undoStep(undoScopesOf(place), context, undoInput.parse({}));
      return;
    case "redo":
      await redoStep(undoScopesOf(place), context, undoInput.parse({}));
      return;
    case "mark": {
      const question = await data.guideQuestion.findFirst({ where: { projectId }, orderBy: { guideNumber: "desc" } });
      if (!transcript || !question) return;
      const marks = [{ turnIndex: step.other % 2, questionIds: [question.questionId] }];
      const input = turnQuestionInput.parse({ version: 1, marks });
      await markTurns(scopeOf(study), context, { transcriptId: transcript.id, input });
      return;
    }
    case "guide":
      if (code) await buildGuide(study, [{ text: "Who helped?", codeIds: [code.id] }]);
      return;
    case "narrow":
    case "grant": {
      const analysis = step.kind === "grant" ? "granted" : "declined";
      if (!person || person.consentState === "withdrawn") return;
      await buildConsent(study, { intervieweeId: person.id, choices: { ...openChoices, analysis } });
      return;
    }
    case "withdraw":
    case "erase": {
      if (!person) return;
      const mode = step.kind === "erase" ? "erase" : "stop";
      const input = withdrawalInput.parse({ mode, confirm: person.label });
      await withdrawConsent(scopeOf(study), context, fileStore, person.id, input);
      return;
    }
    case "move": {
      const target = pick(codes, step.at);
      if (!target || !code) return;
      const patches = [
        { rollsUp: step.byOwner },
        { isFactor: step.byOwner },
        { parentId: code.id },
        { parentId: null },
      ];
      const patch = codePatch.parse(pick(patches, step.at + step.other));
      await changeCode(scopeOf(study), context, { codeId: target.id, expectedVersion: target.version, patch });
      return;
    }
    case "addCase":
      await buildCase(study);
      return;
    case "removeCase":
      if (comparedCase)
        await removeCase(scopeOf(study), context, {
          caseId: comparedCase.id,
          expectedVersion: comparedCase.version,
        });
      return;
    default:
      step.kind satisfies never;
  }
};

const asOf = "2026-01-01T00:00:00.000Z";

test("R22 after any history the table that is kept up to date is the table read and derived anew, in every instance", async () => {
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (history) => {
      const study = await buildStudy();
      const scope = scopeOf(study);
      // Another instance, which looks now and then.
      let elsewhere = await getFactorMaterial(scope);
      for (const [at, step] of history.entries()) {
        await take(study, step);
        const whole = await getFactorMaterial(scope);
        const anew = deriveFactorTable(factorInput(whole, defaultFactorSettings, wholeMaterial, asOf));
        counted += anew.basis.codingCount;
        const answer = await answerFactorTable(scope, {});
        if (!answer.ok) throw new Error(answer.reason.code);
        const { basis, ...shown } = factorTableView.parse(JSON.parse(answer.value.json));
        const beside = {
          overridden: shown.overridden,
          abilities: shown.abilities,
          asOf: basis.asOf,
          authors: publishedAuthors(whole),
          lost: [],
        };
        const { basis: basisAnew, ...shownAnew } = presentFactorTable(anew, whole, beside);
        expect(shown).toEqual(shownAnew);
        expect(basis).toEqual(basisAnew);
        if (at % 3 !== 2) continue;
        elsewhere = await advanceFactorMaterial(scope, elsewhere);
        const there = deriveFactorTable(factorInput(elsewhere, defaultFactorSettings, wholeMaterial, asOf));
        expect(deriveCanonicalText(there)).toBe(deriveCanonicalText(anew));
      }
    }),
    { numRuns: 20 },
  );
  expect(counted).toBeGreaterThan(0);
}, 600_000);

test("a coder whose coming no event told is counted, and the table goes on answering", async () => {
  const study = await buildStudy();
  const scope = scopeOf(study);
  const known = await getFactorMaterial(scope);
  const unannounced = await buildPerson("Coder from nowhere");
  await buildMember(study.projectId, unannounced, ["coder"]);
  const transcript = await database().transcript.findFirstOrThrow({ where: { projectId: study.projectId } });
  const turns = await database().turn.findMany({
    where: { projectId: study.projectId, transcriptVersion: { transcriptId: transcript.id } },
    orderBy: { index: "asc" },
  });
  const text = turns.map((turn) => turn.text).join("\n");
  const code = await database().code.findFirstOrThrow({ where: { projectId: study.projectId, isFactor: true } });
  const [word = ""] = words.filter((tried) => text.includes(tried));
  await buildCoding(
    { projectId: study.projectId, owner: unannounced },
    {
      transcriptId: transcript.id,
      ...spanOf(text, word),
      codeId: code.id,
      stances: [{ stance: "present", caseIds: [] }],
    },
  );
  const [advanced, whole] = [await advanceFactorMaterial(scope, known), await getFactorMaterial(scope)];
  expect(advanced.stances).toEqual(whole.stances);
  expect(advanced.stances.coders).toContain(unannounced.userId);
});
