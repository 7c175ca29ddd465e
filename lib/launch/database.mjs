import { join } from "node:path";
import { LaunchFault } from "./fault.mjs";
import { applyMigrations } from "./migrations.mjs";
import { startPostgres } from "./postgres.mjs";
import { ensureQueues } from "./queues.mjs";
import { ensureAppRole, prepareDatabase } from "./roles.mjs";
import { root } from "./settings.mjs";

const REASONS = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "the host name is not known",
  EAI_AGAIN: "the host name could not be looked up",
  ETIMEDOUT: "it does not answer",
  ECONNRESET: "it ended the connection",
  "28P01": "the password is wrong",
  28000: "the user may not sign in",
  "3D000": "there is no such database",
};

/** One sentence for a database that cannot be used, without the password of its address. */
const describeConnectionFault = (url, error) => {
  const { host, pathname } = new URL(url);
  const cause = error.errors?.[0] ?? error;
  const reason = REASONS[cause.code] ?? (/timeout/i.test(cause.message) ? "it does not answer" : cause.message);
  return `The PostgreSQL of DATABASE_URL (${host}${pathname}) cannot be used: ${reason}; correct DATABASE_URL, or unset it to use the embedded one.`;
};

const openGiven = async (ownerUrl, appPassword) => {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    if (rows[0].version < 150_000)
      throw new LaunchFault("The PostgreSQL of DATABASE_URL is older than version 15: use 15 or later.");
    await client.end();
  } catch (error) {
    throw error instanceof LaunchFault ? error : new LaunchFault(describeConnectionFault(ownerUrl, error));
  }
  return {
    ownerUrl,
    appUrl: await ensureAppRole({ ownerUrl, appPassword }),
    stop: async () => {},
    ended: new Promise(() => {}),
  };
};

/**
 * The database of this installation, running and up to date: the one of DATABASE_URL, else the embedded one of the data folder.
 * @returns {Promise<{ ownerUrl: string, appUrl: string, ended: Promise<unknown>, stop: () => Promise<void> }>}
 * @throws {LaunchFault} unreachable, too old, or not to be migrated
 */
export const openDatabase = async ({ databaseUrl, dataDir, secrets, announce }) => {
  const appPassword = secrets.TERCET_APP_DATABASE_PASSWORD;
  if (databaseUrl) {
    const opened = await openGiven(databaseUrl, appPassword);
    await applyMigrations({ url: opened.ownerUrl, folder: join(root, "prisma/migrations") });
    await ensureQueues(opened.ownerUrl);
    return opened;
  }
  const password = secrets.TERCET_DATABASE_PASSWORD;
  const server = await startPostgres({ dataDir, password, announce });
  try {
    const { ownerUrl, appUrl } = await prepareDatabase({ server, password, appPassword });
    await applyMigrations({ url: ownerUrl, folder: join(root, "prisma/migrations") });
    await ensureQueues(ownerUrl);
    return { ownerUrl, appUrl, ended: server.ended, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
};
