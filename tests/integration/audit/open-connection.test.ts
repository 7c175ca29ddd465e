import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "../../../lib/data/database";
import { beginTransaction, handOver } from "../../../lib/data/open-connection";
import { queryRows } from "../../../lib/data/query-rows";
import { Prisma, PrismaClient } from "../../../lib/generated/prisma/client";
import { openTestApp, type TestApp } from "../../factories/app";

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});

afterAll(() => app.close());

const insert = (key: string) =>
  Prisma.sql`INSERT INTO rate_window (key, window_start, count) VALUES (${key}, '2026-11-20', 1) RETURNING key`;

const isStored = async (key: string): Promise<boolean> =>
  (await queryRows(database(), Prisma.sql`SELECT key FROM rate_window WHERE key = ${key}`)).length > 0;

test("statements past the mapper are part of the transaction: it sees them, and takes them back", async () => {
  const failed = beginTransaction(database(), async (sql) => {
    await queryRows(sql, insert("taken back"));
    expect(await sql.rateWindow.count({ where: { key: "taken back" } })).toBe(1);
    expect(await isStored("taken back")).toBe(false);
    throw new Error("on purpose");
  });
  await expect(failed).rejects.toThrow("on purpose");
  expect(await isStored("taken back")).toBe(false);
  await beginTransaction(database(), (sql) => queryRows(sql, insert("kept")));
  expect(await isStored("kept")).toBe(true);
});

test("statements that go out together run in their order", async () => {
  const read = Prisma.sql`SELECT count FROM rate_window WHERE key = 'in order'`;
  const [, seen] = await beginTransaction(database(), (sql) =>
    Promise.all([queryRows(sql, insert("in order")), queryRows(sql, read)]),
  );
  expect(seen).toEqual([{ count: 1 }]);
});

test("a statement after the end of its transaction is refused and not run outside of it", async () => {
  const ended = await beginTransaction(database(), async (sql) => ({ sql }));
  await expect(queryRows(ended.sql, insert("late"))).rejects.toThrow();
  expect(await isStored("late")).toBe(false);
});

test("a statement after the time limit of its transaction is refused and not run outside of it", async () => {
  const client = new PrismaClient({
    adapter: handOver(new PrismaPg({ connectionString: app.database.appUrl, pipeline: true })),
    transactionOptions: { timeout: 100 },
  });
  try {
    let late: Promise<unknown> = Promise.resolve();
    const failed = beginTransaction(client, async (sql) => {
      await queryRows(sql, Prisma.sql`SELECT pg_sleep(1)::text`);
      late = queryRows(sql, insert("too late"));
      await late;
    });
    await expect(failed).rejects.toThrow();
    await expect(late).rejects.toThrow();
    expect(await isStored("too late")).toBe(false);
  } finally {
    await client.$disconnect();
  }
});
