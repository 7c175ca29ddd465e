/*
 * What the machine can do at best: a bare Node server with bare `pg`, in a process of its own as Tercet is. It checks
 * nothing and knows nobody; its answers carry the same rows. Prints its address as one line and runs until it is ended.
 */
import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const readText = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** The codings of a transcript as arrays, made to JSON by the database. */
const codingsOf = async (projectId: string, transcriptId: string): Promise<string> => {
  const { rows } = await pool.query<{ json: string }>(
    `SELECT coalesce(json_agg(json_build_array(c.id, c.starts_at, c.ends_at, c.code_id, c.coder_id, (
        SELECT json_agg(json_build_array(s.stance, s.case_id) ORDER BY s.position) FROM coding_stance s
        WHERE s.project_id = c.project_id AND s.coding_id = c.id)) ORDER BY c.starts_at, c.ends_at, c.id), '[]')::text AS json
     FROM coding c WHERE c.project_id = $1 AND c.transcript_id = $2 AND c.deleted_at IS NULL`,
    [projectId, transcriptId],
  );
  return rows[0]?.json ?? "[]";
};

const turnsOf = async (projectId: string, transcriptId: string): Promise<string> => {
  const { rows } = await pool.query<{ json: string }>(
    `SELECT json_agg(json_build_array(u.speaker, u.role, u.starts_at, u.text) ORDER BY u.index)::text AS json
     FROM transcript_version v JOIN turn u ON u.project_id = v.project_id AND u.transcript_version_id = v.id
     WHERE v.project_id = $1 AND v.transcript_id = $2`,
    [projectId, transcriptId],
  );
  return rows[0]?.json ?? "[]";
};

/** The transcript as a plain page: what a browser needs for the words alone. */
const plainPage = async (projectId: string, transcriptId: string): Promise<string> => {
  const turns = JSON.parse(await turnsOf(projectId, transcriptId)) as readonly (readonly [
    string,
    string,
    number,
    string,
  ])[];
  const items = turns.map(([, , , text]) => `<li><p>${text}</p></li>`).join("");
  return `<!doctype html><html><head><meta charset="utf-8"><title>Plain</title></head><body><ol>${items}</ol></body></html>`;
};

/** One coding in one statement and one commit. */
const storeCoding = async (body: string): Promise<void> => {
  await pool.query(
    `WITH given AS (SELECT $1::jsonb AS j), made AS (
       INSERT INTO coding (project_id, id, transcript_id, transcript_version_id, code_id, coder_id, starts_at, ends_at,
         exact, prefix, suffix, first_turn, last_turn, status, created_at, updated_at)
       SELECT (j->>'projectId')::uuid, (j->>'id')::uuid, (j->>'transcriptId')::uuid, v.id, (j->>'codeId')::uuid,
         (j->>'coderId')::uuid, (j->>'start')::int, (j->>'end')::int, j->>'exact', '', '', 0, 0, 'accepted', now(), now()
       FROM given JOIN transcript_version v ON v.project_id = (j->>'projectId')::uuid
         AND v.transcript_id = (j->>'transcriptId')::uuid
     ), said AS (
       INSERT INTO coding_stance (project_id, coding_id, position, stance, case_id)
       SELECT (j->>'projectId')::uuid, (j->>'id')::uuid, 0, 'present', (j->>'caseId')::uuid FROM given)
     INSERT INTO coding_credit (project_id, coding_id, interviewee_id)
     SELECT (j->>'projectId')::uuid, (j->>'id')::uuid, (j->>'intervieweeId')::uuid FROM given`,
    [body],
  );
};

const server = createServer((request, response) => {
  const answer = async (): Promise<readonly [type: string, body: string]> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://bare");
    const projectId = searchParams.get("project") ?? "";
    const transcriptId = searchParams.get("transcript") ?? "";
    if (pathname === "/plain") return ["text/html; charset=utf-8", await plainPage(projectId, transcriptId)];
    if (pathname === "/transcript") {
      const [turns, codings] = await Promise.all([
        turnsOf(projectId, transcriptId),
        codingsOf(projectId, transcriptId),
      ]);
      return ["application/json", `{"turns":${turns},"codings":${codings}}`];
    }
    if (pathname === "/codings") return ["application/json", await codingsOf(projectId, transcriptId)];
    if (pathname === "/coding") await storeCoding(await readText(request));
    return ["application/json", '{"status":"ok"}'];
  };
  answer().then(
    ([type, body]) => response.writeHead(200, { "content-type": type }).end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});
