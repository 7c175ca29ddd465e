import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as RESTORE } from "../../../app/api/v1/projects/[projectId]/restore/route";
import { DELETE, GET as READ } from "../../../app/api/v1/projects/[projectId]/route";
import { GET as DELETED } from "../../../app/api/v1/projects/deleted/route";
import { GET as PROJECTS } from "../../../app/api/v1/projects/route";
import { database } from "../../../lib/data/database";
import { newId, writeContext } from "../../../lib/server/edge";
import { fileStore } from "../../../lib/server/file-store";
import { carryOutProjectErasures } from "../../../lib/server/jobs";
import { SystemScope } from "../../../lib/server/scope";
import { eraseDeletedProjects } from "../../../lib/workflow/erase-deleted-projects";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildGuide } from "../../factories/guide";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildEvidence } from "../../factories/source";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let owner: Person;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
});

afterAll(() => app.close());

const DAY_MS = 24 * 60 * 60_000;

/** A project with one row of nearly everything. */
const buildStudy = async (name: string): Promise<Place> => {
  const place: Place = { projectId: await buildProject(owner, name), owner };
  const parent = await buildCode(place);
  const code = await buildCode(place, { parentId: parent.id });
  await buildCase(place);
  await buildEvidence(place, { codeId: code.id });
  await buildGuide(place, [{ text: "Who helped?", codeIds: [code.id] }]);
  const talk = await buildTranscript(place);
  await buildCoding(place, {
    transcriptId: talk.transcriptId,
    ...spanOf(talk.text, "trained abroad"),
    codeId: code.id,
  });
  return place;
};

const remove = async (projectId: string, name: string) => {
  await database().authSession.updateMany({ where: { userId: owner.userId }, data: { steppedUpAt: new Date() } });
  return send(DELETE, {
    as: owner,
    method: "DELETE",
    params: { projectId },
    body: { confirm: name, reason: "A trial." },
  });
};

const restore = (projectId: string, as: Person = owner) => send(RESTORE, { as, method: "POST", params: { projectId } });

/** Rows of a project in every table that carries its id, as the owner of the tables counts them. */
const countRows = async (projectId: string): Promise<Record<string, number>> => {
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`
      SELECT c.oid::regclass::text AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE a.attname = 'project_id' AND c.relkind = 'r' AND n.nspname IN ('public', 'vault')`);
    const counts: Record<string, number> = {};
    for (const { name } of rows) {
      const found = await client.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${name} WHERE project_id = $1`,
        [projectId],
      );
      if (found.rows[0]?.count) counts[name] = found.rows[0].count;
    }
    return counts;
  } finally {
    await client.end();
  }
};

test("an owner finds a deleted project with the date and brings it back as it was; nobody else does", async () => {
  const { projectId } = await buildStudy("Deleted by mistake");
  const coder = await buildPerson("Coder");
  await buildMember(projectId, coder, ["coder"]);
  const { version: _, ...before } = (await send(READ, { as: owner, params: { projectId } })).body;
  expect((await restore(projectId)).status).toBe(404);
  expect((await remove(projectId, "Deleted by mistake")).status).toBe(204);
  expect((await send(READ, { as: owner, params: { projectId } })).status).toBe(404);
  const list = (await send(DELETED, { as: owner })).body.items;
  expect(list).toMatchObject([{ id: projectId, name: "Deleted by mistake", deletedReason: "A trial." }]);
  expect(Date.parse(list[0].restorableUntil) - Date.parse(list[0].deletedAt)).toBe(30 * DAY_MS);
  expect((await send(DELETED, { as: coder })).body.items).toEqual([]);
  for (const other of [coder, await buildPerson("Stranger")])
    expect((await restore(projectId, other)).status).toBe(404);
  expect((await restore(projectId)).status).toBe(200);
  expect((await send(READ, { as: owner, params: { projectId } })).body).toMatchObject(before);
  expect((await send(DELETED, { as: owner })).body.items).toEqual([]);
  expect((await send(PROJECTS, { as: owner })).body.items.map((one: { id: string }) => one.id)).toContain(projectId);
  expect(await database().auditEvent.count({ where: { chainId: projectId, kind: "project.restored" } })).toBe(1);
});

test("after 30 days it is erased for good, once, however many workers begin, and nothing else is touched", async () => {
  const [gone, young, live] = [await buildStudy("Gone"), await buildStudy("Young"), await buildStudy("Live")];
  await remove(gone.projectId, "Gone");
  await remove(young.projectId, "Young");
  await database().project.update({
    where: { id: gone.projectId },
    data: { deletedAt: new Date(Date.now() - 30 * DAY_MS - 1) },
  });
  expect((await send(DELETED, { as: owner })).body.items.map((one: { name: string }) => one.name)).toEqual(["Young"]);
  expect((await restore(gone.projectId)).status).toBe(404);
  const others = [await countRows(young.projectId), await countRows(live.projectId)];
  expect(Object.keys(await countRows(gone.projectId))).toEqual(
    expect.arrayContaining(["coding", "evidence", "subject_revision", "undo_step", "vault.interviewee_key"]),
  );
  const done = await Promise.all([carryOutProjectErasures(), carryOutProjectErasures(), carryOutProjectErasures()]);
  expect(done.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await countRows(gone.projectId)).toEqual({});
  expect(await database().project.count({ where: { id: gone.projectId } })).toBe(0);
  expect([await countRows(young.projectId), await countRows(live.projectId)]).toEqual(others);
  const events = await database().auditEvent.findMany({ where: { chainId: gone.projectId, kind: "project.erased" } });
  expect(events).toHaveLength(1);
  expect(await carryOutProjectErasures()).toBe(0);
});

test("of a restore and an erasure in the same moment one wins", async () => {
  // What an earlier test left deleted is due by then too.
  await database().project.updateMany({ where: { deletedAt: { not: null } }, data: { deletedAt: null } });
  for (let round = 0; round < 6; round += 1) {
    const projectId = await buildProject(owner, `Race ${round}`);
    await remove(projectId, `Race ${round}`);
    const later = new Date(Date.now() + 30 * DAY_MS + 1);
    const context = () => ({ ...writeContext("system", newId()), now: later });
    const [back, erased] = await Promise.all([
      restore(projectId),
      eraseDeletedProjects(SystemScope.mint("test"), context, fileStore),
    ]);
    const isThere = (await database().project.count({ where: { id: projectId, deletedAt: null } })) === 1;
    expect([back.status === 200, erased === 0]).toEqual([isThere, isThere]);
  }
});
