import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DELETE as REMOVE_CODE } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { POST as CORRECT } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal-correction/route";
import { POST as REDO } from "../../../app/api/v1/projects/[projectId]/redo/route";
import {
  DELETE as REMOVE,
  PUT as WRITE,
} from "../../../app/api/v1/projects/[projectId]/summaries/[intervieweeId]/[codeId]/route";
import { GET as LIST } from "../../../app/api/v1/projects/[projectId]/summaries/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
import { newId } from "../../../lib/server/edge";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import { buildInterviewee } from "../../factories/interviewee";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let coder: Person;
let viewer: Person;
let threat: string;
const people: string[] = [];

const choices = [{}, { teamAccess: "declined" as const }, {}];

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  [coder, viewer] = [await buildPerson("Coder"), await buildPerson("Viewer")];
  await buildMember(place.projectId, coder, ["coder"]);
  await buildMember(place.projectId, viewer, ["viewer"]);
  threat = (await buildCode(place, { name: "Threat" })).id;
  for (const [at, choice] of choices.entries()) {
    const { id } = await buildInterviewee(place, { number: at + 1, label: `Interviewee ${at + 1}` });
    await buildConsent(place, { intervieweeId: id, choices: { ...openChoices, ...choice } });
    const interview = await buildInterview(place, { number: at + 1, intervieweeIds: [id] });
    await buildTranscript(place, { interviewId: interview.id });
    people.push(id);
  }
});

afterAll(() => app.close());

const cell = (at: number, codeId = threat) => ({
  projectId: place.projectId,
  intervieweeId: people[at] ?? "",
  codeId,
});
const write = (at: number, text: string, version?: number, as: Person = place.owner) =>
  send(WRITE, { as, method: "PUT", params: cell(at), body: { text }, ...(version === undefined ? {} : { version }) });
const list = async (as: Person = place.owner) =>
  (await send(LIST, { as, params: { projectId: place.projectId } })).body;
const texts = async (as: Person = place.owner): Promise<string[]> =>
  (await list(as)).items.map(({ text }: { text: string }) => text);
const turn = (handler: typeof UNDO, as: Person = place.owner) =>
  send(handler, { as, params: { projectId: place.projectId }, body: {} });
const withdraw = (at: number, mode: string) =>
  send(WITHDRAW, {
    as: place.owner,
    params: { projectId: place.projectId, intervieweeId: people[at] ?? "" },
    body: { mode, confirm: `Interviewee ${at + 1}` },
  });

describe("a summary of what an interviewee says of a factor", () => {
  test("is written into an empty cell, and replaced only by whoever saw what stands there", async () => {
    const first = await write(0, "  Sees a danger.  ");
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ text: "Sees a danger.", version: 1, updatedByName: "Owner" });
    expect((await write(0, "Another.")).body).toMatchObject({
      code: "stale_version",
      current: { text: "Sees a danger." },
    });
    const second = await write(0, "Sees one danger.", 1, coder);
    expect(second.body).toMatchObject({ version: 2, updatedByName: "Coder" });
    expect((await write(0, "Late.", 1)).status).toBe(409);
    expect((await write(0, " ", 2)).status).toBe(422);
    expect((await write(2, "First.", 4)).status).toBe(404);
    const same = await database().auditEvent.count({ where: { chainId: place.projectId } });
    expect((await write(0, "Sees one danger.", 2)).body.version).toBe(2);
    expect(await database().auditEvent.count({ where: { chainId: place.projectId } })).toBe(same);
    expect(await texts()).toEqual(["Sees one danger."]);
  });

  test("the log names the cell and no word; each takes back the own step, not a colleague's", async () => {
    const event = await database().auditEvent.findFirstOrThrow({
      where: { chainId: place.projectId, kind: "summary.written" },
      orderBy: { seq: "desc" },
    });
    expect(event.detail).toMatchObject({ intervieweeId: people[0], codeId: threat, version: 2 });
    expect(JSON.stringify([event.detail, event.subjectId])).not.toContain("danger");
    expect((await turn(UNDO)).status).toBe(409);
    expect((await turn(UNDO, coder)).status).toBe(200);
    expect(await texts()).toEqual(["Sees a danger."]);
    expect((await turn(REDO, coder)).status).toBe(200);
    expect(await texts()).toEqual(["Sees one danger."]);
  });

  test("is removed as it was seen, and comes back with its words", async () => {
    const [{ version }] = (await list()).items;
    const remove = (seen: number) =>
      send(REMOVE, { as: place.owner, method: "DELETE", params: cell(0), version: seen });
    expect((await remove(version - 1)).status).toBe(409);
    expect((await remove(version)).status).toBe(204);
    expect(await texts()).toEqual([]);
    expect((await remove(version + 1)).status).toBe(404);
    expect((await turn(UNDO)).status).toBe(200);
    expect(await texts()).toEqual(["Sees one danger."]);
  });

  test("a removed cell is written anew, and the code decides whether it is read", async () => {
    const passing = (await buildCode(place, { name: "Passing" })).id;
    const at = { as: place.owner, params: cell(0, passing) } as const;
    const put = (text: string) => send(WRITE, { ...at, method: "PUT", body: { text } });
    const { version } = (await put("Once.")).body;
    await send(REMOVE, { ...at, method: "DELETE", version });
    expect((await put("Again.")).body).toMatchObject({ text: "Again.", version: version + 2 });
    await send(REMOVE_CODE, {
      as: place.owner,
      method: "DELETE",
      params: { projectId: place.projectId, codeId: passing },
      version: 1,
    });
    expect(await texts()).toEqual(["Sees one danger."]);
    expect((await put("More.")).status).toBe(404);
  });
});

describe("summaries lie below consent and role", () => {
  test("nobody reads or writes one of somebody whose words they may not read", async () => {
    expect((await write(1, "Closed to the team.")).status).toBe(200);
    expect(await texts()).toHaveLength(2);
    expect(await texts(coder)).toEqual(["Sees one danger."]);
    expect((await list(coder)).intervieweeIds).toEqual([people[0], people[2]]);
    expect((await write(1, "Guessed.", undefined, coder)).status).toBe(404);
    expect((await write(1, "Guessed.", 1, coder)).status).toBe(404);
    const of = (params: object) =>
      send(WRITE, { as: place.owner, method: "PUT", params: { ...cell(0), ...params }, body: { text: "x" } });
    expect((await of({ intervieweeId: newId() })).status).toBe(404);
    expect((await of({ codeId: newId() })).status).toBe(404);
  });

  test("a viewer reads and writes none", async () => {
    expect(await texts(viewer)).toEqual(["Sees one danger."]);
    expect((await list(viewer)).canWrite).toBe(false);
    expect((await write(2, "Mine.", undefined, viewer)).status).toBe(404);
  });

  test("a withdrawal hides it and ends its history; a correction brings it back without", async () => {
    expect((await withdraw(0, "stop")).status).toBe(201);
    expect(await texts()).toEqual(["Closed to the team."]);
    expect((await list()).intervieweeIds).toEqual([people[1], people[2]]);
    expect((await write(0, "Late.", 4)).body.code).toBe("consent_withdrawn");
    const kept = { projectId: place.projectId, subjectKind: "summary" };
    const rows = await database().summary.findMany({ where: { intervieweeId: people[0] ?? "" } });
    const ids = rows.map(({ id }) => id);
    expect(await database().subjectRevision.count({ where: { ...kept, subjectId: { in: ids } } })).toBe(0);
    const back = await send(CORRECT, {
      as: place.owner,
      params: { projectId: place.projectId, intervieweeId: people[0] ?? "" },
      body: { reason: "The wrong person.", confirm: "Interviewee 1" },
    });
    expect(back.status).toBe(200);
    expect(await texts()).toContain("Sees one danger.");
  });

  test("an erasure erases it, its history, and the answers that were kept for retries", async () => {
    const key = newId();
    await send(WRITE, {
      as: place.owner,
      method: "PUT",
      params: cell(2),
      body: { text: "Zqmark says so." },
      headers: { "idempotency-key": key },
    });
    expect(await database().idempotencyRecord.count({ where: { key } })).toBe(1);
    expect((await withdraw(2, "erase")).status).toBe(201);
    expect(await database().summary.count({ where: { intervieweeId: people[2] ?? "" } })).toBe(0);
    expect(await database().idempotencyRecord.count({ where: { key } })).toBe(0);
    const left = await database().subjectRevision.findMany({ where: { projectId: place.projectId } });
    expect(JSON.stringify(left)).not.toContain("Zqmark");
    expect(await texts()).toHaveLength(2);
  });
});
