import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET, POST } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/consents/route";
import { GET as GET_PERSON } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/route";
import { database } from "../../../lib/data/database";
import { listKeys } from "../../../lib/data/vault";
import { newId } from "../../../lib/server/edge";
import { vault } from "../../../lib/server/vault";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildConsentForm } from "../../factories/consent-form";
import { buildInterview } from "../../factories/interview";
import { buildInterviewee } from "../../factories/interviewee";
import { type Place, scopeOf } from "../../factories/place";
import { buildProject } from "../../factories/project";

let app: TestApp;
let owner: Person;
let stranger: Person;
let place: Place;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
  place = { projectId: await buildProject(owner), owner };
});

afterAll(() => app.close());

const signed = { basis: "typed", signedAs: "A pseudonym", signedOn: "2024-05-03", signedPlace: "Bishkek" };
const at = (intervieweeId: string, projectId = place.projectId) => ({ projectId, intervieweeId });
const record = (intervieweeId: string, body: object, as: Person = owner, projectId = place.projectId) =>
  send(POST, { as, params: at(intervieweeId, projectId), body });
const person = async (intervieweeId: string) => (await send(GET_PERSON, { as: owner, params: at(intervieweeId) })).body;

test("refuses a stranger, a coder and a colleague's interviewer", async () => {
  const interview = await buildInterview(place);
  const [intervieweeId = ""] = interview.intervieweeIds;
  for (const roles of [[], ["coder"], ["interviewer"], ["viewer"]] as const) {
    const other = await buildPerson("Other");
    if (roles.length > 0) await buildMember(place.projectId, other, roles);
    expect((await send(GET, { as: other, params: at(intervieweeId) })).status).toBe(404);
    expect((await record(intervieweeId, { ...signed, choices: {} }, other)).status).toBe(404);
  }
  expect((await send(GET, { params: at(intervieweeId) })).status).toBe(401);
});

test("an answer that is missing takes its most protective value, alone or with others missing", async () => {
  const given = {
    identity: "public",
    recording: "audio",
    analysis: true,
    teamAccess: "yes",
    quotation: "granted",
    furtherUse: true,
    summaryWanted: true,
  } as const;
  const names = Object.keys(given) as (keyof typeof given)[];
  const { id } = await buildInterviewee(place);
  const all = 2 ** names.length - 1;
  const singles = names.map((_, place) => 1 << place);
  // Every subset is for the unit tests of the rule; here each answer is given alone and left out alone.
  const subsets = [0, all, ...singles, ...singles.map((bit) => all - bit)];
  for (const [turn, subset] of subsets.entries()) {
    const isIn = (name: keyof typeof given) => (subset & (1 << names.indexOf(name))) !== 0;
    const choices = Object.fromEntries(names.filter(isIn).map((name) => [name, given[name]]));
    const day = new Date(Date.UTC(2020, 0, 1 + turn)).toISOString().slice(0, 10);
    const answered = await record(id, { ...signed, signedOn: day, choices });
    const expected = {
      identity: isIn("identity") ? "public" : "confidential",
      recording: isIn("recording") ? "audio" : "none",
      analysis: isIn("analysis"),
      teamAccess: isIn("teamAccess"),
      quotation: isIn("quotation"),
      furtherUse: isIn("furtherUse"),
      summaryWanted: isIn("summaryWanted"),
    };
    expect(answered.body.inForce, day).toEqual(expected);
    const row = await database().interviewee.findFirstOrThrow({ where: { projectId: place.projectId, id } });
    expect(row).toMatchObject({ ...expected, consentState: "active" });
  }
});

test("records are appended, the newest is in force, and none can be changed", async () => {
  const { id } = await buildInterviewee(place);
  const first = await record(id, { ...signed, choices: { analysis: true, quotation: true } });
  const second = await record(id, { ...signed, signedOn: "2024-06-01", choices: { analysis: true } });
  expect(second.status).toBe(201);
  const list = await send(GET, { as: owner, params: at(id) });
  expect(list.body.items.map((it: { id: string; isInForce: boolean }) => [it.id, it.isInForce])).toEqual([
    [second.body.record.id, true],
    [first.body.record.id, false],
  ]);
  expect(await person(id)).toMatchObject({
    consentState: "active",
    consentSince: "2024-06-01",
    recordCount: 2,
    choices: { quotation: false },
  });
  for (const statement of [
    database().$executeRaw`UPDATE consent_record SET is_valid = true`,
    database().$executeRaw`DELETE FROM consent_record`,
  ])
    await expect(statement).rejects.toThrow(/permission denied/);
});

describe("the basis of a record", () => {
  test.each([
    ["no signature", { signedAs: undefined }, "signedAs"],
    ["no day", { signedOn: undefined }, "signedOn"],
    ["no place", { signedPlace: undefined }, "signedPlace"],
    ["a waiver without a reason", { basis: "waiver" }, "reason"],
    ["oral consent that nobody witnessed", { basis: "oral" }, "reason"],
  ])("%s grants nothing and is not stored", async (_, change, field) => {
    const { id } = await buildInterviewee(place);
    const refused = await record(id, { ...signed, ...change, choices: { analysis: true } });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: "consent_basis_missing", fields: { [field]: expect.any(String) } },
    });
    expect(await person(id)).toMatchObject({ consentState: "none", recordCount: 0 });
  });

  test("a blank unsigned form is refused as well: it restricts nothing", async () => {
    const { id } = await buildInterviewee(place);
    expect((await record(id, { basis: "typed", choices: {} })).body.code).toBe("consent_basis_missing");
  });

  test("a restriction by mail binds at once without a signature, and grants nothing by what it leaves out", async () => {
    const { id } = await buildInterviewee(place);
    await record(id, { ...signed, choices: { analysis: true, quotation: true } });
    const mail = { basis: "typed", choices: { quotation: "no" }, reason: "By mail." };
    const answered = await record(id, mail);
    expect(answered.body).toMatchObject({ record: { isValid: false, isInForce: true, hasSignature: false } });
    expect((await person(id)).choices).toMatchObject({ analysis: true, quotation: false });
    const { id: nobody } = await buildInterviewee(place);
    expect((await record(nobody, mail)).body.inForce).toBeNull();
    expect((await person(nobody)).consentState).toBe("none");
  });

  test("every acknowledgement that the form asks for is needed, and signing grants what the form says", async () => {
    const form = await buildConsentForm(place);
    const { id } = await buildInterviewee(place);
    const onForm = { ...signed, formVersion: form.id, choices: { analysis: true } };
    const missing = await record(id, { ...onForm, acknowledgements: ["understood"] });
    expect(missing.body).toMatchObject({
      code: "consent_basis_missing",
      fields: { acknowledgements: expect.any(String) },
    });
    const whole = await record(id, { ...onForm, choices: {}, acknowledgements: ["understood", "risks"] });
    expect(whole.body).toMatchObject({
      record: { formVersion: 1, language: "en", textSha256: form.textSha256, isValid: true },
      inForce: { analysis: true, teamAccess: false },
    });
    const blank = { ...onForm, signedOn: "2024-05-04", choices: { analysis: "missing" } };
    const unticked = await record(id, { ...blank, acknowledgements: ["understood", "risks"] });
    expect(unticked.body.inForce.analysis).toBe(false);
  });
});

test("C18 earlier signers keep their version and its rules until they sign again", async () => {
  const first = await buildConsentForm(place);
  const { id } = await buildInterviewee(place);
  const onForm = { ...signed, choices: {}, acknowledgements: ["understood", "risks"] };
  await record(id, { ...onForm, formVersion: first.id });
  const second = await buildConsentForm(place, {
    formId: first.formId,
    text: "Nothing by signing.",
    grantsOnSigning: [],
  });
  const before = await send(GET, { as: owner, params: at(id) });
  expect(before.body.items[0]).toMatchObject({ formVersion: 1, textSha256: first.textSha256, isInForce: true });
  expect((await person(id)).choices).toMatchObject({ analysis: true });
  const again = await record(id, { ...onForm, formVersion: second.id, signedOn: "2024-05-04" });
  expect(again.body).toMatchObject({ record: { formVersion: 2 }, inForce: { analysis: false } });
});

test.each([
  ["30 February", "2024-02-30"],
  ["a month that does not exist", "2024-13-01"],
  ["a day in the future", new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)],
])("%s is refused as a day of signature", async (_, signedOn) => {
  const { id } = await buildInterviewee(place);
  expect(await record(id, { ...signed, signedOn, choices: { analysis: true } })).toMatchObject({
    status: 422,
    body: { code: "invalid_date", fields: { signedOn: expect.any(String) } },
  });
});

test("the name under a record lies in the vault alone, and opens with her key", async () => {
  const marker = "Zaphira Quillmark";
  const { id } = await buildInterviewee(place);
  const answered = await record(id, { ...signed, signedAs: marker, choices: { analysis: true } });
  expect(JSON.stringify(answered.body)).not.toContain(marker);
  expect(JSON.stringify((await send(GET, { as: owner, params: at(id) })).body)).not.toContain(marker);
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  for (const { name } of tables) {
    const [found] = await database().$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(*) FROM "${name}" AS t WHERE t::text LIKE $1`,
      `%${marker}%`,
    );
    expect([name, Number(found?.count)]).toEqual([name, 0]);
  }
  const recordId = answered.body.record.id;
  const [row] = await database().$queryRaw<{ cipher: Uint8Array<ArrayBuffer> }[]>`
    SELECT vault.read_signature(${place.projectId}::uuid, ${recordId}::uuid) AS cipher`;
  const [key] = await listKeys(scopeOf(place), [id]);
  if (!row || !key) throw new Error("no signature or no key");
  const plain = vault.open(place.projectId, [key], `signature:${recordId}`, row.cipher);
  expect(JSON.parse(new TextDecoder().decode(plain))).toEqual({ signedAs: marker });
  expect(() => vault.open(place.projectId, [key], `signature:${newId()}`, row.cipher)).toThrow();
});

test("a public name comes from a record with public identity alone, and goes with it", async () => {
  const { id } = await buildInterviewee(place);
  const confidential = { ...signed, displayName: "A Name", choices: { identity: "confidential", analysis: true } };
  expect((await record(id, confidential)).body).toMatchObject({
    code: "validation_failed",
    fields: { displayName: expect.any(String) },
  });
  await record(id, { ...confidential, choices: { identity: "public", analysis: true } });
  expect(await person(id)).toMatchObject({ identity: "public", displayName: "A Name" });
  await record(id, { basis: "typed", choices: { identity: "confidential" } });
  expect(await person(id)).not.toHaveProperty("displayName");
  const row = await database().interviewee.findFirstOrThrow({ where: { projectId: place.projectId, id } });
  expect(row.displayName).toBeNull();
});

test("after a withdrawal nothing is recorded any more", async () => {
  const { id } = await buildInterviewee(place);
  await database().interviewee.updateMany({
    where: { projectId: place.projectId, id },
    data: { consentState: "withdrawn", withdrawnAt: new Date(), withdrawalMode: "stop" },
  });
  expect(await record(id, { ...signed, choices: { analysis: true } })).toMatchObject({
    status: 409,
    body: { code: "consent_withdrawn" },
  });
});

test("P03 a form and an interviewee of another project are not found, and an unknown choice is refused", async () => {
  const elsewhere = await buildProject(stranger, "Elsewhere");
  const foreign = { projectId: elsewhere, owner: stranger };
  const form = await buildConsentForm(foreign);
  const { id } = await buildInterviewee(place);
  expect((await record(id, { ...signed, formVersion: form.id, choices: {} })).status).toBe(404);
  expect((await record(id, { ...signed, choices: {} }, stranger, elsewhere)).status).toBe(404);
  expect((await send(GET, { as: stranger, params: at(id, elsewhere) })).status).toBe(404);
  expect((await record(id, { ...signed, choices: { everything: true } })).body.code).toBe("unknown_field");
});

test("a form version may be named by its number where the project has one form", async () => {
  const projectId = await buildProject(owner, "With one form");
  const single = { projectId, owner };
  const form = await buildConsentForm(single);
  const { id } = await buildInterviewee(single);
  const body = { ...signed, formVersion: 1, acknowledgements: ["understood", "risks"], choices: {} };
  expect((await record(id, body, owner, projectId)).body.record.formVersionId).toBe(form.id);
  await buildConsentForm(single);
  expect((await record(id, body, owner, projectId)).status).toBe(404);
});
