/**
 * What the application and the steps beside it read: the application role's address, never the owner's.
 * @param {{ publicUrl: string, dataDir: string, host: string, port: number, isDev: boolean }} settings
 * @param {Record<string, string>} secrets
 * @param {string} appUrl
 */
export const environmentFor = (settings, secrets, appUrl) => ({
  DATABASE_URL: appUrl,
  TERCET_URL: settings.publicUrl,
  TERCET_AUTH_SECRET: secrets.TERCET_AUTH_SECRET,
  TERCET_MASTER_KEY: secrets.TERCET_MASTER_KEY,
  TERCET_DATA_DIR: settings.dataDir,
  HOST: settings.host,
  PORT: String(settings.port),
  NODE_ENV: settings.isDev ? "development" : "production",
  NEXT_TELEMETRY_DISABLED: "1",
});

/** Only for the launcher: neither the server nor a step beside it may sign in as the owner. */
const WITHHELD = ["TERCET_DATABASE_PASSWORD", "TERCET_APP_DATABASE_PASSWORD"];

/**
 * The environment of a process of the application: secrets that came as NAME_FILE are there as NAME, and the owner's are gone.
 * @param {Record<string, string | undefined>} environment
 * @param {Record<string, string>} values
 */
export const adoptEnvironment = (environment, values) => {
  for (const name of [...WITHHELD, ...Object.keys(values)]) delete environment[`${name}_FILE`];
  for (const name of WITHHELD) delete environment[name];
  return Object.assign(environment, values);
};
