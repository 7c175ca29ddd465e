import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as IMPORT } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/transcripts/route";
import { database } from "../../../lib/data/database";
import { examine } from "../../../lib/server/doctor";
import { newId } from "../../../lib/server/edge";
import { fileStore } from "../../../lib/server/file-store";
import { SystemScope } from "../../../lib/server/scope";
import { sweepFiles } from "../../../lib/workflow/sweep-files";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { dose } from "../../factories/dose";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript, shortTalk } from "../../factories/transcript";

const root = join(import.meta.dirname, "../../..");
const HOURS = 60 * 60_000;

let app: TestApp;
let place: Place;
let owner: pg.Client;

beforeAll(async () => {
  app = await openTestApp();
  const person = await buildPerson("Owner");
  place = { projectId: await buildProject(person), owner: person };
  owner = new pg.Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await app.close();
});

const sweepIn = (hours: number) =>
  sweepFiles(SystemScope.mint("test"), fileStore, new Date(Date.now() + hours * HOURS));

const folder = () => join(app.dataDir, "files", place.projectId);
const objects = () => (existsSync(folder()) ? readdirSync(folder()) : []);

/** Everything that an import of this interview stored, and objects that no row names. */
const storedOf = async (interviewId: string) => {
  const { projectId } = place;
  const known = await database().storedFile.findMany({ where: { projectId }, select: { id: true, interviewId: true } });
  return {
    transcripts: await database().transcript.count({ where: { projectId, interviewId } }),
    turns: await database().turn.count({ where: { projectId, transcriptVersion: { transcript: { interviewId } } } }),
    files: known.filter((file) => file.interviewId === interviewId).length,
    objectsWithoutRow: objects().filter((name) => !known.some((file) => file.id === name)).length,
  };
};

const nothing = { transcripts: 0, turns: 0, files: 0, objectsWithoutRow: 0 };
const whole = { transcripts: 1, turns: 4, files: 1, objectsWithoutRow: 0 };

/** What an import takes and writes, in its order; a lock on one of them stops the process in the middle. */
const killPoints = [
  ["interviewee", "EXCLUSIVE"],
  ["transcript", "SHARE"],
  ["transcript_version", "SHARE"],
  ["turn", "SHARE"],
  ["stored_file", "SHARE"],
  ["stored_file_holder", "SHARE"],
  ["audit_event", "SHARE"],
] as const;

const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
  while (!(await isTrue())) await new Promise((done) => setTimeout(done, 30));
};

test("R01 an import that is killed at any point stored nothing, the sweep takes the ciphertext that it left, and a retry gives one", async () => {
  const rounds = dose(4, 200);
  for (let round = 0; round < rounds; round += 1) {
    const [table, mode] = killPoints[(rounds < killPoints.length ? round * 2 + 1 : round) % killPoints.length] ?? [];
    if (!table) throw new Error("no kill point");
    const { id: interviewId } = await buildInterview(place);
    await owner.query(`BEGIN; LOCK TABLE ${table} IN ${mode} MODE`);
    const args = ["--import", "tsx", "--conditions=react-server", "tests/factories/import-once.ts"];
    const killed = spawn(process.execPath, [...args, place.owner.cookie, place.projectId, interviewId], {
      cwd: root,
      env: process.env,
      stdio: "ignore",
    });
    await until(async () => {
      const waiting = "SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass";
      return (await owner.query(waiting, [table])).rows.length > 0;
    });
    killed.kill("SIGKILL");
    await new Promise((done) => killed.once("close", done));
    await owner.query("ROLLBACK");
    const left = table === "interviewee" ? 0 : 1;
    expect(await storedOf(interviewId), `killed at ${table}`).toEqual({ ...nothing, objectsWithoutRow: left });
    // An import that is under way now may have written its object and not committed yet.
    expect((await sweepIn(0)).stray).toEqual([]);
    expect((await sweepIn(2)).stray).toHaveLength(left);
    expect(await storedOf(interviewId)).toEqual(nothing);
    const again = () =>
      send(IMPORT, {
        as: place.owner,
        params: { projectId: place.projectId, interviewId },
        body: { text: shortTalk, speakers: { Q: { role: "interviewer" }, A: { role: "interviewee" } } },
      });
    expect((await again()).status).toBe(201);
    expect((await again()).body.code).toBe("transcript_exists");
    expect(await storedOf(interviewId), `retried after ${table}`).toEqual(whole);
  }
}, 1_800_000);

const fileLine = async () => (await examine()).find(({ name }) => name === "files");

test("doctor compares files and rows both ways, says what it found, and changes nothing", async () => {
  const { interviewId } = await buildTranscript(place);
  const before = objects();
  expect(await fileLine()).toEqual({ name: "files", state: "ok", note: "" });
  const stray = newId();
  writeFileSync(join(folder(), stray), "left");
  writeFileSync(join(folder(), `${newId()}.part`), "half");
  expect(await fileLine()).toMatchObject({ state: "ok" });
  for (const name of objects()) utimesSync(join(folder(), name), new Date(0), new Date(0));
  expect(await fileLine()).toMatchObject({
    state: "failed",
    note: expect.stringContaining("2 files belong to no row"),
  });
  const file = await database().storedFile.findFirstOrThrow({ where: { interviewId } });
  rmSync(join(app.dataDir, "files", file.storageKey));
  expect(await fileLine()).toMatchObject({ note: expect.stringContaining("1 stored files are missing") });
  expect(objects()).toHaveLength(before.length + 1);
  expect(objects()).toContain(stray);
  expect((await sweepIn(0)).stray).toHaveLength(2);
  expect(objects()).toHaveLength(before.length - 1);
});

test("the sweep touches nothing of a project that this database does not have", async () => {
  const foreign = join(app.dataDir, "files", newId());
  mkdirSync(foreign);
  writeFileSync(join(foreign, newId()), "of another database");
  expect((await sweepIn(1_000)).stray).toEqual([]);
  expect(readdirSync(foreign)).toHaveLength(1);
});

test("the command doctor says so and ends with status 1", () => {
  const { ownerUrl } = app.database;
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "lib/launch/admin/doctor.ts"],
    {
      cwd: root,
      env: { ...process.env, OWNER: ownerUrl },
      encoding: "utf8",
    },
  );
  expect(run.stdout).toMatch(/^files +failed: 1 stored files are missing/m);
  expect(run.status).toBe(1);
});
