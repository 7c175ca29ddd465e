import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET, POST } from "../../../app/api/v1/projects/[projectId]/consent-forms/route";
import { database } from "../../../lib/data/database";
import { consentRules } from "../../../lib/domain/consent/consent-rule";
import { consentForm as sampleForm } from "../../../prisma/sample/consent-form";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildProject } from "../../factories/project";

let app: TestApp;
let owner: Person;
let stranger: Person;
let projectId: string;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
  projectId = await buildProject(owner);
});

afterAll(() => app.close());

const clause = (more: object = {}) => ({
  id: "analysis",
  sentence: "I agree that my answers are analysed.",
  ruleIds: ["CR25"],
  choice: "analysis",
  ...more,
});
const form = (more: object = {}) => ({
  name: "Form",
  language: "en",
  text: "The text.\n",
  clauses: [clause()],
  ...more,
});
const save = (body: unknown, as: Person = owner) => send(POST, { as, params: { projectId }, body });

test("refuses a stranger, and everybody but an owner to save a form", async () => {
  expect((await send(GET, { as: stranger, params: { projectId } })).status).toBe(404);
  expect((await save(form(), stranger)).status).toBe(404);
  expect((await send(GET, { params: { projectId } })).status).toBe(401);
  const interviewer = await buildPerson("Interviewer");
  await buildMember(projectId, interviewer, ["interviewer"]);
  expect((await send(GET, { as: interviewer, params: { projectId } })).status).toBe(200);
  expect((await save(form(), interviewer)).status).toBe(404);
});

test("a change makes the next version, and the first stays byte for byte", async () => {
  const text = "Ä text with 𝛀 and two\nlines.";
  const first = await save(form({ text }));
  expect(first).toMatchObject({ status: 201, body: { version: 1, text, recordCount: 0 } });
  expect(first.body.textSha256).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  const second = await save(form({ formId: first.body.formId, text: "Another text.", name: "Form, revised" }));
  expect(second.body).toMatchObject({ version: 2, formId: first.body.formId, name: "Form, revised" });
  const list = await send(GET, { as: owner, params: { projectId } });
  const versions = list.body.items.filter((item: { formId: string }) => item.formId === first.body.formId);
  expect(versions.map((item: { version: number; text: string }) => [item.version, item.text])).toEqual([
    [2, "Another text."],
    [1, text],
  ]);
  const { id } = first.body;
  for (const statement of [
    database().$executeRaw`UPDATE consent_form_version SET text = 'x' WHERE id = ${id}::uuid`,
    database().$executeRaw`DELETE FROM consent_form_version WHERE id = ${id}::uuid`,
  ])
    await expect(statement).rejects.toThrow(/permission denied/);
});

describe("C19 a form with a promise that no rule keeps is refused, and nothing is stored", () => {
  test.each([
    ["no rule and no choice", clause({ ruleIds: [], choice: null }), "consent_form_unbound", "clauses.0.ruleIds"],
    ["a rule that is not kept", clause({ ruleIds: ["CR99"] }), "consent_form_unbound", "clauses.0.ruleIds"],
  ])("%s", async (_, faulty, code, at) => {
    const before = await database().consentFormVersion.count();
    expect(await save(form({ clauses: [faulty] }))).toMatchObject({
      status: 422,
      body: { code, fields: { [at]: expect.any(String) } },
    });
    expect(await database().consentFormVersion.count()).toBe(before);
  });

  test("a statement promises nothing, and a choice binds its own clause", async () => {
    const clauses = [
      clause({ id: "benefit", ruleIds: [], choice: null, isStatement: true }),
      clause({ id: "quotation", ruleIds: [], choice: "quotation" }),
    ];
    expect((await save(form({ clauses }))).status).toBe(201);
  });

  test("the sample's form can be used, and every rule is bound by a clause of it", async () => {
    expect((await save(sampleForm)).status).toBe(201);
    expect(new Set(sampleForm.clauses.flatMap((it) => it.ruleIds))).toEqual(new Set(consentRules));
  });
});

test("a grant by signing names a clause of the form, and never identity or recording", async () => {
  const unknown = await save(form({ grantsOnSigning: [{ choice: "analysis", clauseId: "nowhere" }] }));
  expect(unknown.body).toMatchObject({
    code: "validation_failed",
    fields: { "grantsOnSigning.0.clauseId": expect.any(String) },
  });
  const identity = await save(form({ grantsOnSigning: [{ choice: "identity", clauseId: "analysis" }] }));
  expect(identity.body.fields).toHaveProperty(["grantsOnSigning.0.choice"]);
  const twice = await save(form({ clauses: [clause(), clause()] }));
  expect(twice.body.fields).toHaveProperty(["clauses.1.id"]);
});

test("P03 a form of another project, another language and an unknown field are refused", async () => {
  const { body } = await save(form());
  const elsewhere = await buildProject(stranger, "Elsewhere");
  const foreign = await send(POST, {
    as: stranger,
    params: { projectId: elsewhere },
    body: form({ formId: body.formId }),
  });
  expect(foreign.status).toBe(404);
  expect((await save(form({ formId: body.formId, language: "ru" }))).body.fields).toHaveProperty("language");
  expect((await save(form({ promise: true }))).body.code).toBe("unknown_field");
});
