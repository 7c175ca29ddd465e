import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "../../../lib/data/database";
import { takeFromWindow } from "../../../lib/data/rate-window";
import { now } from "../../../lib/server/edge";
import { keepHouse, startJobs } from "../../../lib/server/jobs";
import { openTestApp, type TestApp } from "../../factories/app";

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});

afterAll(() => app.close());

test("the application role takes jobs from queues that the owner made, and stops with none in hand", async () => {
  const queue = await startJobs();
  const rows = await database().$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.schedule`;
  expect(rows.map((row) => row.name).sort()).toEqual(["erasure", "housekeeping", "sweep"]);
  await queue.stop();
});

test("housekeeping forgets windows and answers of yesterday and keeps those of today", async () => {
  const old = new Date(now().getTime() - 25 * 60 * 60_000);
  await takeFromWindow("old", old, 1);
  await takeFromWindow("new", now(), 1);
  const answer = {
    actorId: "00000000-0000-7000-8000-000000000001",
    requestHash: new Uint8Array(),
    status: 200,
    body: {},
    holdsText: false,
  };
  await database().idempotencyRecord.createMany({
    data: [
      { ...answer, key: "old", createdAt: old },
      { ...answer, key: "new", createdAt: now() },
    ],
  });
  await keepHouse();
  expect((await database().rateWindow.findMany()).map((row) => row.key)).toEqual(["new"]);
  expect((await database().idempotencyRecord.findMany()).map((row) => row.key)).toEqual(["new"]);
});
