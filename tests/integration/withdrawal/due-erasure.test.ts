import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { POST as CORRECT } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal-correction/route";
import { database } from "../../../lib/data/database";
import { newId, writeContext } from "../../../lib/server/edge";
import { fileStore } from "../../../lib/server/file-store";
import { SystemScope } from "../../../lib/server/scope";
import { eraseDue } from "../../../lib/workflow/erase-due";
import { sweepFiles } from "../../../lib/workflow/sweep-files";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { dose } from "../../factories/dose";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildVoice, type Voice } from "../../factories/voice";

const DAY_MS = 24 * 60 * 60_000;

let app: TestApp;
let place: Place;
let codeId: string;
let caseId: string;
let owner: pg.Client;

beforeAll(async () => {
  app = await openTestApp();
  const person = await buildPerson("Owner");
  place = { projectId: await buildProject(person), owner: person };
  codeId = (await buildCode(place)).id;
  caseId = (await buildCase(place)).id;
  owner = new pg.Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await app.close();
});

const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);

/** Runs the erasures of a day as the job does, in this process. */
const runOn = (day: Date, files: Pick<typeof fileStore, "remove"> = fileStore): Promise<number> =>
  eraseDue(SystemScope.mint("test"), () => ({ ...writeContext("system", null), now: day, newId }), files);

const stopVoice = async (): Promise<Voice> => {
  const voice = await buildVoice(place, codeId, caseId);
  const params = { projectId: place.projectId, intervieweeId: voice.intervieweeId };
  const body = { mode: "stop", confirm: voice.label, reason: "A private reason." };
  expect((await send(WITHDRAW, { as: place.owner, params, body })).status).toBe(201);
  return voice;
};

const objectOf = async ({ interviewId }: Voice): Promise<string> => {
  const file = await database().storedFile.findFirstOrThrow({ where: { interviewId } });
  return join(app.dataDir, "files", file.storageKey);
};

/** What is left of somebody, and how often it says that she was erased. */
const remainsOf = async ({ intervieweeId, transcriptId }: Voice) => {
  const { projectId } = place;
  const row = await database().interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: intervieweeId } },
  });
  const keys = await database().$queryRaw<unknown[]>`
    SELECT * FROM vault.read_key(${projectId}::uuid, ${intervieweeId}::uuid)`;
  const turns = await database().turn.findMany({ where: { transcriptVersion: { transcriptId } } });
  const about = { projectId, intervieweeId };
  return {
    label: row.label,
    isErased: row.erasedAt !== null,
    keys: keys.length,
    words: turns.filter((turn) => turn.text !== "").length,
    codings: await database().coding.count({ where: { transcriptId } }),
    reasons: await database().withdrawal.count({ where: { ...about, reason: { not: null } } }),
    entries: await database().erasureEntry.count({ where: about }),
    events: await database().auditEvent.count({ where: { subjectId: intervieweeId, kind: "interviewee.erased" } }),
  };
};

const erasedOnce = (voice: Voice) => ({
  label: `Interviewee ${voice.number}`,
  isErased: true,
  keys: 0,
  words: 0,
  codings: 0,
  reasons: 0,
  entries: 1,
  events: 1,
});

const untouched = (voice: Voice) => ({
  label: voice.label,
  isErased: false,
  keys: 1,
  words: 4,
  codings: 1,
  reasons: 1,
  entries: 0,
  events: 0,
});

test("what is left after a stop is erased on its day and not before; a corrected withdrawal never is", async () => {
  const [voice, mistaken] = [await stopVoice(), await stopVoice()];
  const params = { projectId: place.projectId, intervieweeId: mistaken.intervieweeId };
  const body = { confirm: mistaken.label, reason: "Another person wrote." };
  expect((await send(CORRECT, { as: place.owner, params, body })).status).toBe(200);
  const object = await objectOf(voice);
  expect(await runOn(inDays(29))).toBe(0);
  expect(await remainsOf(voice)).toEqual(untouched(voice));
  expect(existsSync(object)).toBe(true);
  expect(await runOn(inDays(30))).toBe(1);
  expect(await remainsOf(voice)).toEqual(erasedOnce(voice));
  expect(existsSync(object)).toBe(false);
  expect(await runOn(inDays(31))).toBe(0);
  expect(await remainsOf(voice)).toEqual(erasedOnce(voice));
  expect(await remainsOf(mistaken)).toMatchObject({ isErased: false, codings: 1, keys: 1 });
  const [chain] = await database().$queryRaw<{ broken: bigint | null }[]>`
    SELECT verify_audit_chain(${place.projectId}::uuid) AS broken`;
  expect(chain?.broken).toBeNull();
});

test("several workers at once erase each person once, with one event", async () => {
  const voices = [await stopVoice(), await stopVoice(), await stopVoice()];
  const counts = await Promise.all(Array.from({ length: 4 }, () => runOn(inDays(45))));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(voices.length);
  for (const voice of voices) expect(await remainsOf(voice)).toEqual(erasedOnce(voice));
});

test("an object that stays behind after the commit is unreadable, and the sweep takes it", async () => {
  const voice = await stopVoice();
  const object = await objectOf(voice);
  const cut = { remove: () => Promise.reject(new Error("cut off")) };
  await expect(runOn(inDays(45), cut)).rejects.toThrow("cut off");
  expect(await remainsOf(voice)).toEqual(erasedOnce(voice));
  expect(existsSync(object)).toBe(true);
  expect((await sweepFiles(SystemScope.mint("test"), fileStore, new Date())).stray).toHaveLength(1);
  expect(existsSync(object)).toBe(false);
});

/** Everything that an erasure writes, in its order; a lock on one of them stops a worker in the middle, as long as it holds. */
const killPoints = [
  ["interviewee", "EXCLUSIVE"],
  ["idempotency_record", "SHARE"],
  ["coding_stance", "SHARE"],
  ["coding_revision", "SHARE"],
  ["coding_credit", "SHARE"],
  ["coding", "SHARE"],
  ["undo_step", "SHARE"],
  ["turn", "SHARE"],
  ["interview", "SHARE"],
  ["turn_question", "SHARE"],
  ["question_asked", "SHARE"],
  ["source_author", "SHARE"],
  ["stored_file_holder", "SHARE"],
  ["stored_file", "SHARE"],
  ["interviewee", "SHARE"],
  ["withdrawal", "SHARE"],
  ["erasure_entry", "SHARE"],
  ["vault.interviewee_key", "SHARE"],
  ["audit_event", "SHARE"],
] as const;

/** The job workers as the launcher starts them, one process each, five weeks later. */
const startWorker = (): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", "lib/launch/jobs.ts"], {
    cwd: join(import.meta.dirname, "../../.."),
    env: { ...process.env, TERCET_CLOCK: inDays(37).toISOString() },
    stdio: ["pipe", "ignore", "inherit"],
  });

const ended = (worker: ChildProcess): Promise<unknown> =>
  worker.exitCode !== null || worker.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => worker.once("close", done));

const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
  while (!(await isTrue())) await new Promise((done) => setTimeout(done, 50));
};

const isSomebodyWaiting = async (table: string): Promise<boolean> => {
  const { rows } = await owner.query(
    "SELECT FROM pg_locks l WHERE NOT l.granted AND l.relation = $1::regclass AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    [table],
  );
  return rows.length > 0;
};

test("C07 R29 an erasure whose date passed while nothing ran has its effect once, whenever a worker is killed and two begin again", async () => {
  const rounds = dose(3, 50);
  for (let round = 0; round < rounds; round += 1) {
    const [table, mode] = killPoints[(rounds < killPoints.length ? round * 7 + 4 : round) % killPoints.length] ?? [];
    if (!table) throw new Error("no kill point");
    const voice = await stopVoice();
    await owner.query(`BEGIN; LOCK TABLE ${table} IN ${mode} MODE`);
    const killed = startWorker();
    await until(() => isSomebodyWaiting(table));
    killed.kill("SIGKILL");
    await ended(killed);
    await owner.query("ROLLBACK");
    const workers = [startWorker(), startWorker()];
    await until(async () => (await remainsOf(voice)).isErased);
    for (const worker of workers) worker.stdin?.end();
    await Promise.all(workers.map(ended));
    expect(await remainsOf(voice), `killed at ${table}`).toEqual(erasedOnce(voice));
  }
  const rows = await owner.query("SELECT data, output FROM pgboss.job");
  expect(JSON.stringify(rows.rows)).not.toContain("danger");
}, 900_000);
