/** The queues of the application: each is a table partition, so they are made by the owner and not by the server. */
const QUEUES = ["housekeeping", "erasure", "sweep"];

const GRANTS = `
  GRANT USAGE ON SCHEMA pgboss TO tercet_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO tercet_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO tercet_app;
`;

const connect = async (url) => {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
};

/** Whether every queue is there and of the version that the library asks for; then nothing needs to be done. */
const areMade = async (client, version) => {
  const { rows } = await client.query("SELECT to_regclass('pgboss.version') IS NOT NULL AS made");
  if (!rows[0].made) return false;
  const known = await client.query("SELECT version FROM pgboss.version");
  const queues = await client.query("SELECT count(*)::int AS count FROM pgboss.queue WHERE name = ANY($1)", [QUEUES]);
  return known.rows[0]?.version === version && queues.rows[0].count === QUEUES.length;
};

/**
 * Makes the job queues as the owner, after the migrations; the application role may use them and change nothing of them.
 * @param {string} ownerUrl
 */
export const ensureQueues = async (ownerUrl) => {
  const { default: PgBoss } = await import("pg-boss");
  const { createRequire } = await import("node:module");
  const version = createRequire(import.meta.url)("pg-boss/version.json").schema;
  const client = await connect(ownerUrl);
  try {
    if (await areMade(client, version)) return;
    const boss = new PgBoss({ connectionString: ownerUrl, max: 2, supervise: false, schedule: false });
    boss.on("error", () => {});
    await boss.start();
    for (const queue of QUEUES) await boss.createQueue(queue);
    await boss.stop({ graceful: false });
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
};
