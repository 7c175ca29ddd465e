import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPerson, openTestApp, type TestApp } from "../../factories/app";
import { buildConsent } from "../../factories/consent";
import { buildProject } from "../../factories/project";

let app: TestApp;
let role: pg.Client;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  await buildConsent({ projectId: await buildProject(owner), owner });
  role = new pg.Client({ connectionString: app.database.appUrl });
  await role.connect();
});

afterAll(async () => {
  await role.end();
  await app.close();
});

describe("P06 the application role", () => {
  test("is no superuser, bypasses no row security, makes no databases and no roles, and owns nothing", async () => {
    const { rows } = await role.query(`
      SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned,
        (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
      FROM pg_roles r WHERE rolname = current_user`);
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
        owned: 0,
        memberships: 0,
      },
    ]);
  });

  test.each([
    "CREATE TABLE public.x (id int)",
    "CREATE TABLE vault.x (id int)",
    "CREATE SCHEMA x",
    "ALTER TABLE public.interviewee ADD COLUMN name text",
    "DROP TABLE public.interviewee",
    "CREATE FUNCTION public.x() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE OR REPLACE VIEW public.eligible_interviewee AS SELECT * FROM public.interviewee",
    "ALTER TABLE public.coding DISABLE TRIGGER ALL",
  ])("changes no structure: %s", async (statement) => {
    await expect(role.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test.each(["interviewee_key", "consent_signature"])("reads and writes no row of vault.%s", async (table) => {
    for (const statement of [
      `SELECT * FROM vault.${table}`,
      `INSERT INTO vault.${table} DEFAULT VALUES`,
      `UPDATE vault.${table} SET project_id = project_id`,
      `DELETE FROM vault.${table}`,
      `TRUNCATE vault.${table}`,
    ])
      await expect(role.query(statement), statement).rejects.toThrow(/permission denied/);
  });

  test("appends to the log through its function alone and never changes it", async () => {
    for (const statement of [
      "INSERT INTO audit_event SELECT * FROM audit_event",
      "UPDATE audit_event SET kind = kind",
      "DELETE FROM audit_event",
      "TRUNCATE audit_event",
    ])
      await expect(role.query(statement), statement).rejects.toThrow(/permission denied/);
    expect((await role.query("SELECT count(*)::int AS count FROM audit_event")).rows[0].count).toBeGreaterThan(0);
  });

  test.each([
    "project_settings",
    "consent_form_version",
    "consent_record",
    "transcript_version",
    "guide_version",
    "guide_question",
    "guide_question_code",
    "erasure_entry",
  ])("changes and deletes no row of %s", async (table) => {
    for (const statement of [
      `UPDATE ${table} SET project_id = project_id`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ])
      await expect(role.query(statement), statement).rejects.toThrow(/permission denied/);
  });

  test("truncates no table at all, and holds no right on a table of the vault", async () => {
    const { rows } = await role.query(`
      SELECT table_schema || '.' || table_name AS place, privilege_type AS privilege
      FROM information_schema.role_table_grants
      WHERE grantee = current_user AND (table_schema = 'vault' OR privilege_type IN ('TRUNCATE', 'TRIGGER', 'REFERENCES'))`);
    expect(rows).toEqual([]);
  });
});
