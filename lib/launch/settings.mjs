import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { LaunchFault } from "./fault.mjs";

/** The folder that holds package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * The value of a variable, given directly or as the path of a file in NAME_FILE.
 * @throws {LaunchFault} when the file cannot be read or both are given
 */
export const readVariable = (name, environment = process.env) => {
  const file = environment[`${name}_FILE`];
  if (!file) return environment[name] || undefined;
  if (environment[name]) throw new LaunchFault(`${name} and ${name}_FILE are both set: keep one of them.`);
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new LaunchFault(`${name}_FILE names ${file}, which cannot be read.`);
  }
};

const readPort = (text) => {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new LaunchFault(`PORT is "${text}": give a number from 1 to 65535.`);
};

const readOrigin = (text) => {
  try {
    const url = new URL(text);
    if (["http:", "https:"].includes(url.protocol) && url.pathname === "/" && !url.search) return url.origin;
  } catch {
    // Said below.
  }
  throw new LaunchFault(
    `TERCET_URL is "${text}": give the address that browsers use, as https://tercet.example.org, without a path.`,
  );
};

const readDatabaseUrl = (text) => {
  if (!text) return undefined;
  try {
    if (/^postgres(ql)?:$/.test(new URL(text).protocol)) return text;
  } catch {
    // Said below.
  }
  throw new LaunchFault(
    "DATABASE_URL is not an address of a PostgreSQL: write it as postgresql://owner:password@host:5432/database.",
  );
};

const urlHost = (host) => (host.includes(":") ? `[${host}]` : ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host);

/** What the environment asks of the launcher, checked before anything is touched. A `.env` file in the checkout fills what is not set. */
export const readSettings = (args = []) => {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  const host = process.env.HOST || "127.0.0.1";
  const port = readPort(process.env.PORT || "3000");
  const address = `http://${urlHost(host)}:${port}`;
  const isLoopback = LOOPBACK.has(host);
  if (process.env.TERCET_CLOCK && !isLoopback)
    throw new LaunchFault(
      `TERCET_CLOCK moves the clock for tests and is refused on ${host}: unset it, or listen on 127.0.0.1.`,
    );
  return {
    isDev: args.includes("--dev"),
    host,
    port,
    isLoopback,
    address,
    publicUrl: process.env.TERCET_URL ? readOrigin(process.env.TERCET_URL) : address,
    dataDir: resolve(root, process.env.TERCET_DATA_DIR || ".data"),
    wantsSample: process.env.TERCET_SAMPLE !== "0",
    databaseUrl: readDatabaseUrl(readVariable("DATABASE_URL")),
  };
};
