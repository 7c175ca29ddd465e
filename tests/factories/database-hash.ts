import type pg from "pg";

/** Tables that a mere request may write: when a session was last seen, how often somebody asked. */
const ofRequests = ["auth_session", "access_token", "rate_window"];

/** One hash over every row of the application's own tables, the vault's too; read as the owner. */
export const hashDatabase = async (owner: pg.Client): Promise<string> => {
  const { rows: tables } = await owner.query<{ place: string; name: string }>(`
    SELECT format('%I.%I', table_schema, table_name) AS place, table_name AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'vault') AND table_type = 'BASE TABLE' ORDER BY 1`);
  const parts: string[] = [];
  for (const { place, name } of tables) {
    if (ofRequests.includes(name)) continue;
    const { rows } = await owner.query(
      `SELECT coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS hash FROM ${place} t`,
    );
    parts.push(`${place} ${rows[0].hash}`);
  }
  return parts.join("\n");
};
