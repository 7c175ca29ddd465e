import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DELETE, GET as GET_ONE, PATCH } from "../../../app/api/v1/projects/[projectId]/route";
import { GET, POST } from "../../../app/api/v1/projects/route";
import { database } from "../../../lib/data/database";
import { newId } from "../../../lib/server/edge";
import {
  buildMember,
  buildPerson,
  buildToken,
  openTestApp,
  type Person,
  send,
  type TestApp,
} from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildConsent } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import { buildInterviewee } from "../../factories/interviewee";
import { buildProject } from "../../factories/project";

let app: TestApp;
let owner: Person;
let stranger: Person;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  stranger = await buildPerson("Stranger");
});

afterAll(() => app.close());

const read = async (projectId: string, as: Person = owner) => send(GET_ONE, { as, params: { projectId } });
const change = (projectId: string, version: number, body: object, as: Person = owner) =>
  send(PATCH, { as, method: "PATCH", params: { projectId }, version, body });
const remove = (projectId: string, body: object, as: Person = owner) =>
  send(DELETE, { as, method: "DELETE", params: { projectId }, body });

test("refuses a stranger with 404 and nobody with 401", async () => {
  const projectId = await buildProject(owner);
  expect((await read(projectId, stranger)).status).toBe(404);
  expect((await change(projectId, 1, { name: "X" }, stranger)).status).toBe(404);
  expect((await remove(projectId, { confirm: "Project", reason: "X" }, stranger)).status).toBe(404);
  expect((await send(GET)).status).toBe(401);
  expect((await send(POST, { body: { name: "X" } })).status).toBe(401);
  expect((await read(newId())).status).toBe(404);
});

test("starts a project with the default rule, and lists one's own alone", async () => {
  const made = await send(POST, { as: owner, body: { name: "A study", design: "mdsd" } });
  expect(made).toMatchObject({
    status: 201,
    body: {
      name: "A study",
      design: "mdsd",
      isSample: false,
      roles: ["owner", "interviewer"],
      counts: { cases: 0, codes: 0, factors: 0, interviewees: 0, interviews: 0, transcripts: 0, codings: 0 },
      settings: {
        salienceThreshold: 3,
        presenceThreshold: 3,
        belowRule: "unknown",
        evidenceMode: "interviewsOnly",
        countedStatuses: ["draft", "accepted", "disputed"],
        countPrompted: true,
        coarsensConfidential: true,
        version: 1,
      },
      version: 1,
    },
  });
  expect(made.body.abilities).toContain("protocol:change");
  const list = await send(GET, { as: owner });
  expect(list.body.items[0].id).toBe(made.body.id);
  expect((await send(GET, { as: stranger })).body.items).toEqual([]);
});

test("an ended access and a token of another project see nothing", async () => {
  const projectId = await buildProject(owner);
  const viewer = await buildPerson("Viewer");
  await buildMember(projectId, viewer, ["viewer"]);
  expect((await send(GET, { as: viewer })).body.items).toHaveLength(1);
  await database().member.updateMany({ where: { userId: viewer.userId }, data: { endsAt: new Date(Date.now() - 1) } });
  expect((await send(GET, { as: viewer })).body.items).toEqual([]);
  const token = await buildToken(owner, projectId);
  expect((await send(GET, { token })).status).toBe(404);
  expect((await send(GET_ONE, { token, params: { projectId } })).status).toBe(200);
  expect((await send(GET_ONE, { token, params: { projectId: await buildProject(owner) } })).status).toBe(404);
});

test("a settings change makes a new version beside the old one, with its event", async () => {
  const projectId = await buildProject(owner);
  const changed = await change(projectId, 1, { settings: { belowRule: "no", countedStatuses: ["accepted"] } });
  expect(changed.body).toMatchObject({
    version: 2,
    settings: { version: 2, belowRule: "no", countedStatuses: ["accepted"], salienceThreshold: 3 },
  });
  const rows = await database().projectSettings.findMany({ where: { projectId }, orderBy: { version: "asc" } });
  expect(rows.map((row) => [row.version, row.belowRule])).toEqual([
    [1, "unknown"],
    [2, "no"],
  ]);
  const events = await database().auditEvent.findMany({ where: { chainId: projectId }, orderBy: { seq: "asc" } });
  expect(events.map((event) => event.kind)).toEqual(["project.created", "settings.changed"]);
  expect(events[1]?.detail).toEqual({ fields: ["belowRule", "countedStatuses"], version: 2 });
  await expect(database().$executeRaw`UPDATE project_settings SET below_rule = 'no'`).rejects.toThrow(
    /permission denied/,
  );
});

test("settings that stay as they are make no version, and an empty change changes nothing", async () => {
  const projectId = await buildProject(owner);
  const same = await change(projectId, 1, { settings: { belowRule: "unknown" } });
  expect(same.body).toMatchObject({ version: 1, settings: { version: 1 } });
  expect((await change(projectId, 1, { name: "Renamed" })).body).toMatchObject({
    version: 2,
    settings: { version: 1 },
  });
});

test("a late change is answered with the current project", async () => {
  const projectId = await buildProject(owner);
  await change(projectId, 1, { name: "First" });
  expect(await change(projectId, 1, { settings: { belowRule: "no" } })).toMatchObject({
    status: 409,
    body: { code: "stale_version", current: { name: "First", version: 2, settings: { belowRule: "unknown" } } },
  });
});

describe("thresholds", () => {
  test.each([0, -1, 1.5])("%d is refused when a project is made or changed", async (salienceThreshold) => {
    const settings = { salienceThreshold };
    const made = await send(POST, { as: owner, body: { name: "X", settings } });
    expect(made.status).toBe(422);
    const projectId = await buildProject(owner);
    expect((await change(projectId, 1, { settings })).body.fields).toHaveProperty(["settings.salienceThreshold"]);
  });

  test("0 is threshold_out_of_range by name", async () => {
    const projectId = await buildProject(owner);
    expect((await change(projectId, 1, { settings: { presenceThreshold: 0 } })).body.code).toBe(
      "threshold_out_of_range",
    );
  });

  test("above the number of interviewees is refused with the number; nobody yet is no bound", async () => {
    const projectId = await buildProject(owner);
    const place = { projectId, owner };
    const early = await send(POST, { as: owner, body: { name: "Early", settings: { salienceThreshold: 12 } } });
    expect(early.body.settings.salienceThreshold).toBe(12);
    for (let count = 0; count < 4; count += 1) await buildInterviewee(place);
    expect((await change(projectId, 1, { settings: { salienceThreshold: 4 } })).status).toBe(200);
    const refused = await change(projectId, 2, { settings: { salienceThreshold: 5, presenceThreshold: 4 } });
    expect(refused).toMatchObject({ status: 422, body: { code: "threshold_out_of_range" } });
    expect(Object.keys(refused.body.fields)).toEqual(["settings.salienceThreshold"]);
    expect(refused.body.fields["settings.salienceThreshold"]).toContain("4");
    const row = await database().interviewee.findFirstOrThrow({ where: { projectId } });
    await database().interviewee.updateMany({
      where: { projectId, id: row.id },
      data: { consentState: "withdrawn", withdrawnAt: new Date(), withdrawalMode: "stop" },
    });
    expect((await change(projectId, 2, { settings: { presenceThreshold: 4 } })).status).toBe(422);
    const unmoved = { salienceThreshold: 4, belowRule: "no" };
    expect((await change(projectId, 2, { settings: unmoved })).body.settings).toMatchObject({ version: 3, ...unmoved });
  });
});

test.each([
  ["30 February", { settings: { defenceDate: "2027-02-30" } }, "invalid_date"],
  ["an unknown setting", { settings: { threshold: 3 } }, "unknown_field"],
  ["an unknown field", { title: "X" }, "unknown_field"],
  ["an empty name", { name: " " }, "validation_failed"],
])("%s is refused by name", async (_, body, code) => {
  const projectId = await buildProject(owner);
  expect((await change(projectId, 1, body)).body.code).toBe(code);
  expect((await read(projectId)).body.version).toBe(1);
});

test("only an owner changes or deletes a project", async () => {
  const projectId = await buildProject(owner);
  const interviewer = await buildPerson("Interviewer");
  await buildMember(projectId, interviewer, ["interviewer"]);
  expect((await read(projectId, interviewer)).body.abilities).not.toContain("protocol:change");
  expect((await change(projectId, 1, { name: "X" }, interviewer)).status).toBe(404);
  expect((await remove(projectId, { confirm: "Project", reason: "X" }, interviewer)).status).toBe(404);
});

test("counts leave out who withdrew, with interviews and transcripts", async () => {
  const projectId = await buildProject(owner);
  const place = { projectId, owner };
  await buildCase(place);
  await buildCase(place, { included: false });
  await buildCode(place);
  await buildCode(place, { isFactor: false });
  const { intervieweeId } = await buildConsent(place);
  await buildInterview(place, { intervieweeIds: [intervieweeId] });
  await buildInterview(place);
  const counts = async () => (await read(projectId)).body.counts;
  expect(await counts()).toEqual({
    cases: 1,
    codes: 2,
    factors: 1,
    interviewees: 2,
    interviews: 2,
    transcripts: 0,
    codings: 0,
  });
  await database().interviewee.updateMany({
    where: { projectId, id: intervieweeId },
    data: { consentState: "withdrawn", withdrawnAt: new Date(), withdrawalMode: "stop" },
  });
  expect(await counts()).toMatchObject({ interviewees: 1, interviews: 1 });
});

test("deleting asks for a fresh password and the typed name, and then answers nobody", async () => {
  const projectId = await buildProject(owner, "To go");
  const lastProof = (steppedUpAt: Date) =>
    database().authSession.updateMany({ where: { userId: owner.userId }, data: { steppedUpAt } });
  await lastProof(new Date(Date.now() - 6 * 60_000));
  expect(await remove(projectId, { confirm: "To go", reason: "A trial." })).toMatchObject({
    status: 403,
    body: { code: "step_up_required" },
  });
  await lastProof(new Date());
  expect(await remove(projectId, { confirm: "to go", reason: "A trial." })).toMatchObject({
    status: 422,
    body: { code: "confirm_mismatch" },
  });
  expect((await remove(projectId, { confirm: "To go" })).body.fields).toHaveProperty("reason");
  expect((await remove(projectId, { confirm: "To go", reason: "A trial." })).status).toBe(204);
  expect((await read(projectId)).status).toBe(404);
  expect((await send(GET, { as: owner })).body.items.map((item: { id: string }) => item.id)).not.toContain(projectId);
  const row = await database().project.findUniqueOrThrow({ where: { id: projectId } });
  expect(row).toMatchObject({ deletedReason: "A trial.", deletedAt: expect.any(Date) });
  const last = await database().auditEvent.findFirstOrThrow({
    where: { chainId: projectId },
    orderBy: { seq: "desc" },
  });
  expect([last.kind, JSON.stringify(last.detail)]).toEqual(["project.deleted", '{"version":1}']);
});
