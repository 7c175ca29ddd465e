import { LaunchFault } from "./fault.mjs";

/** The role that the server runs with: it owns nothing, and the migrations grant it what it may do. */
export const APP_ROLE = "tercet_app";
const OWNER_ROLE = "tercet_owner";

/** The address with this password; an empty one takes it out, for what is written down or shown. */
export const withPassword = (url, password) => {
  const changed = new URL(url);
  changed.password = encodeURIComponent(password);
  return changed.toString();
};

const withUser = (url, user, password) => {
  const changed = new URL(url);
  changed.username = user;
  return withPassword(changed.toString(), password);
};

const connect = async (url) => {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  return client;
};

/**
 * Makes the application role or renews its password, unless it can already sign in with this one.
 * @param {{ ownerUrl: string, appPassword: string }} options
 * @returns {Promise<string>} the address for the application role
 * @throws {LaunchFault} when the owner may not make roles
 */
export const ensureAppRole = async ({ ownerUrl, appPassword }) => {
  const appUrl = withUser(ownerUrl, APP_ROLE, appPassword);
  try {
    await (await connect(appUrl)).end();
    return appUrl;
  } catch (error) {
    // 28P01 and 28000: wrong password or no such role.
    if (!["28P01", "28000"].includes(error.code)) throw error;
  }
  const owner = await connect(ownerUrl);
  try {
    const { rowCount } = await owner.query("SELECT FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
    const secret = owner.escapeLiteral(appPassword);
    await owner.query(`${rowCount ? "ALTER" : "CREATE"} ROLE ${APP_ROLE} LOGIN PASSWORD ${secret}`);
  } catch (error) {
    if (error.code !== "42501") throw error;
    throw new LaunchFault(
      `The role of DATABASE_URL may not make or change the role ${APP_ROLE}: grant it CREATEROLE, or create ${APP_ROLE} with LOGIN yourself and set TERCET_APP_DATABASE_PASSWORD.`,
    );
  } finally {
    await owner.end();
  }
  return appUrl;
};

/**
 * On our own server: the owner role without superuser rights (as on a managed PostgreSQL), its database, the application role.
 * @param {{ server: { url: (database: string) => string }, password: string, appPassword: string, database?: string }} options
 */
export const prepareDatabase = async ({ server, password, appPassword, database = "tercet" }) => {
  const admin = await connect(server.url("postgres"));
  try {
    const role = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [OWNER_ROLE]);
    if (!role.rowCount)
      await admin.query(
        `CREATE ROLE ${OWNER_ROLE} LOGIN CREATEDB CREATEROLE PASSWORD ${admin.escapeLiteral(password)}`,
      );
    const found = await admin.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    if (!found.rowCount) await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(database)} OWNER ${OWNER_ROLE}`);
  } finally {
    await admin.end();
  }
  const ownerUrl = withUser(server.url(database), OWNER_ROLE, password);
  return { ownerUrl, appUrl: await ensureAppRole({ ownerUrl, appPassword }) };
};
