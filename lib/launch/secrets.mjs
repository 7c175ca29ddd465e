import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LaunchFault } from "./fault.mjs";
import { readVariable } from "./settings.mjs";

const letters = () => randomBytes(32).toString("base64url");

/** Every secret by its variable; `loss` says what a new one would lose. */
const SECRETS = {
  TERCET_AUTH_SECRET: { file: "auth-secret", make: letters },
  TERCET_MASTER_KEY: {
    file: "master-key",
    make: () => randomBytes(32).toString("base64"),
    loss: "what is encrypted cannot be read",
  },
  TERCET_APP_DATABASE_PASSWORD: { file: "app-database-password", make: letters },
  TERCET_DATABASE_PASSWORD: { file: "database-password", make: letters, loss: "the embedded database does not open" },
};

const make = (folder, names) => {
  for (const name of names)
    writeFileSync(join(folder, SECRETS[name].file), `${SECRETS[name].make()}\n`, { mode: 0o600 });
};

/**
 * The installation's secrets: from the environment (NAME or NAME_FILE), else from the data folder, where they are made at first start.
 * @param {string} dataDir
 * @returns {Record<keyof typeof SECRETS, string>}
 * @throws {LaunchFault} when a data folder in use has lost one that nothing can replace
 */
export const ensureSecrets = (dataDir) => {
  const folder = join(dataDir, "secrets");
  const given = Object.fromEntries(Object.keys(SECRETS).map((name) => [name, readVariable(name)]));
  const missing = Object.keys(SECRETS).filter((name) => !given[name] && !existsSync(join(folder, SECRETS[name].file)));
  if (existsSync(folder)) {
    const lost = missing.find((name) => SECRETS[name].loss);
    if (lost) {
      const { file, loss } = SECRETS[lost];
      throw new LaunchFault(
        `${join(folder, file)} is missing, and without it ${loss}: put it back from your copy, or set ${lost}.`,
      );
    }
    make(folder, missing);
  } else {
    // Complete or not there at all: a start that was killed half-way must not look like a lost key.
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    make(unfinished, missing);
    renameSync(unfinished, folder);
  }
  const read = (name) => given[name] ?? readFileSync(join(folder, SECRETS[name].file), "utf8").trim();
  return Object.fromEntries(Object.keys(SECRETS).map((name) => [name, read(name)]));
};
