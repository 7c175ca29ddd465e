import { adoptEnvironment, environmentFor } from "./application-environment.mjs";
import { buildWhenNeeded, generateWhenNeeded } from "./build-steps.mjs";
import { prepareDataFolder, takeLock } from "./data-folder.mjs";
import { openDatabase } from "./database.mjs";
import { exitWithFault, LaunchFault } from "./fault.mjs";
import { loadSampleWhenNeeded, printFirstWords } from "./first-words.mjs";
import { serveApplication, tryPort } from "./http-server.mjs";
import { installWhenNeeded } from "./install.mjs";
import { withPassword } from "./roles.mjs";
import { ensureSecrets } from "./secrets.mjs";
import { readSettings } from "./settings.mjs";
import { startWorkers } from "./workers.mjs";

const announce = (sentence) => process.stdout.write(`${sentence}\n`);

/** A step with its time, for whoever watches the start (bench B16 reads these lines when TERCET_TIMES is set). */
const timed = async (what, work) => {
  const began = performance.now();
  const result = await work();
  if (process.env.TERCET_TIMES) announce(`[${what}: ${((performance.now() - began) / 1000).toFixed(2)} s]`);
  return result;
};

/** Undoes what was started, last first, once, however often it is asked. */
const makeStopper = () => {
  const steps = [];
  let stopping;
  const stop = () => {
    stopping ??= (async () => {
      for (const step of steps.reverse()) await Promise.resolve(step()).catch(() => {});
    })();
    return stopping;
  };
  return { later: (step) => steps.push(step), stop, isStopping: () => stopping !== undefined };
};

const stopOnSignals = (stopper) => {
  let first = 0;
  const onSignal = (signal) => {
    // npm hands on the Ctrl-C that the terminal has already sent: a second signal within a second is the same one.
    if (first && Date.now() - first > 1000) process.exit(130);
    if (first) return;
    first = Date.now();
    announce(signal === "SIGINT" ? "\nStopping Tercet." : "Stopping Tercet.");
    stopper.stop().then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => onSignal(signal));
  process.stdout.on("error", () => {});
};

const start = async (settings, stopper) => {
  prepareDataFolder(settings.dataDir);
  const lock = takeLock(settings.dataDir, settings.publicUrl);
  stopper.later(lock.release);
  await tryPort(settings);
  await timed("install", () => installWhenNeeded(announce));
  await timed("generate", async () => generateWhenNeeded(announce));
  const secrets = ensureSecrets(settings.dataDir);
  const database = await timed("database", () => openDatabase({ ...settings, secrets, announce }));
  stopper.later(database.stop);
  if (!settings.isDev) await timed("build", () => buildWhenNeeded(announce));
  lock.note({ appUrl: withPassword(database.appUrl, "") });
  const trustsProxy = process.env.TERCET_TRUST_PROXY === "1";
  const env = { ...adoptEnvironment(process.env, environmentFor(settings, secrets, database.appUrl)) };

  if (settings.wantsSample)
    await timed("sample", () => loadSampleWhenNeeded({ ...settings, ownerUrl: database.ownerUrl, env, announce }));
  const [server] = await Promise.all([
    timed("serve", () => serveApplication({ ...settings, trustsProxy })),
    timed("words", () => printFirstWords({ env, announce })),
  ]);
  stopper.later(server.close);
  stopper.later(startWorkers(env).stop);
  void database.ended.then(async () => {
    if (stopper.isStopping()) return;
    await stopper.stop();
    exitWithFault(
      new LaunchFault(`The embedded database ended by itself; see ${settings.dataDir}/postgres.log and start again.`),
    );
  });
  announce(`Tercet is at ${settings.publicUrl} (Ctrl-C stops it).`);
};

/**
 * Starts Tercet and keeps it running until it is told to stop.
 * @param {readonly string[]} args `--dev` for the development server
 */
export const launch = async (args) => {
  const stopper = makeStopper();
  stopOnSignals(stopper);
  let place = process.cwd();
  try {
    const settings = readSettings(args);
    place = settings.dataDir;
    await start(settings, stopper);
  } catch (error) {
    if (stopper.isStopping()) return;
    await stopper.stop();
    exitWithFault(error, place);
  }
};
