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

  test("L04 appends to the log through its function alone and cannot change history", async () => {
    const read = async () => (await role.query("SELECT chain_id, seq, hash FROM audit_event ORDER BY 1, 2")).rows;
    const before = await read();
    expect(before.length).toBeGreaterThan(0);
    for (const statement of [
      "INSERT INTO audit_event SELECT * FROM audit_event",
      "UPDATE audit_event SET kind = kind",
      "DELETE FROM audit_event",
      "TRUNCATE audit_event",
      "DROP TABLE audit_event",
      "ALTER TABLE audit_event RENAME TO other",
      "ALTER TABLE audit_event DISABLE TRIGGER ALL",
      "CREATE RULE x AS ON INSERT TO audit_event DO INSTEAD NOTHING",
      "CREATE TRIGGER x BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
      "DROP FUNCTION verify_audit_chain(uuid)",
      "ALTER FUNCTION append_audit_events(uuid, timestamptz, uuid, text, text, jsonb) SET search_path = pg_temp",
      "SET session_replication_role = replica",
      "SET ROLE postgres",
      "MERGE INTO audit_event a USING audit_event b ON a.id = b.id WHEN MATCHED THEN DELETE",
      "SELECT * FROM audit_event FOR UPDATE",
      "COPY audit_event FROM PROGRAM 'true'",
    ])
      await expect(role.query(statement), statement).rejects.toThrow(
        /permission denied|must be owner|does not exist|must be superuser/,
      );
    expect(await read()).toEqual(before);
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
