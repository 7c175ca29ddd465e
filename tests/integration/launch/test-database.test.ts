import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../setup/database";

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe("a test file's database", () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([first.drop(), second.drop()]);
  });

  it("holds every migration of the project", async () => {
    const rows = await query(
      first.ownerUrl,
      "SELECT count(*)::int AS applied FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    );
    expect(rows[0].applied).toBeGreaterThan(0);
  });

  it("is not seen by another test file", async () => {
    await query(first.ownerUrl, "CREATE TABLE only_here (id int)");
    const rows = await query(second.ownerUrl, "SELECT to_regclass('only_here') AS found");
    expect(rows[0].found).toBeNull();
  });

  it("is entered by the server's role, which owns nothing", async () => {
    const rows = await query(
      first.appUrl,
      "SELECT current_user AS name, rolsuper, rolcreaterole FROM pg_roles WHERE rolname = current_user",
    );
    expect(rows).toEqual([{ name: "tercet_app", rolsuper: false, rolcreaterole: false }]);
    await expect(query(first.appUrl, "CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
  });

  it("sorts and encodes alike on every machine", async () => {
    const rows = await query(
      first.appUrl,
      "SELECT getdatabaseencoding() AS encoding, lower('IŞIK') AS lower, current_setting('timezone') AS zone",
    );
    expect(rows).toEqual([{ encoding: "UTF8", lower: "işik", zone: "UTC" }]);
  });
});
