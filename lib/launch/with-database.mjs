import { adoptEnvironment, environmentFor } from "./application-environment.mjs";
import { generateWhenNeeded } from "./build-steps.mjs";
import { prepareDataFolder, readLock, takeLock } from "./data-folder.mjs";
import { openDatabase } from "./database.mjs";
import { installWhenNeeded } from "./install.mjs";
import { withPassword } from "./roles.mjs";
import { ensureSecrets } from "./secrets.mjs";

/**
 * Does some work with the installation's database: beside a running Tercet, else with a database started for the time.
 * @template T
 * @param {ReturnType<typeof import("./settings.mjs").readSettings>} settings
 * @param {(env: Record<string, string | undefined>) => Promise<T>} work gets the environment of the application
 */
export const withDatabase = async (settings, work) => {
  const announce = (sentence) => process.stderr.write(`${sentence}\n`);
  await installWhenNeeded(announce);
  generateWhenNeeded(announce);
  prepareDataFolder(settings.dataDir);
  const secrets = ensureSecrets(settings.dataDir);
  const running = readLock(settings.dataDir);
  const environment = (appUrl, publicUrl = settings.publicUrl) =>
    adoptEnvironment({ ...process.env }, environmentFor({ ...settings, publicUrl }, secrets, appUrl));
  if (running?.appUrl)
    return work(environment(withPassword(running.appUrl, secrets.TERCET_APP_DATABASE_PASSWORD), running.address));
  const lock = takeLock(settings.dataDir, settings.publicUrl);
  try {
    const database = await openDatabase({ ...settings, secrets, announce });
    try {
      return await work(environment(database.appUrl));
    } finally {
      await database.stop();
    }
  } finally {
    lock.release();
  }
};
