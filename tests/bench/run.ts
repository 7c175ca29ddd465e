/* npm run bench: measures, prints one table and writes the same as JSON to .data/bench. Never fails by time. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { join, relative } from "node:path";
import { buildWhenNeeded } from "../../lib/launch/build-steps.mjs";
import { exitWithFault } from "../../lib/launch/fault.mjs";
import { newId } from "../../lib/server/edge";
import { openTranscript } from "./b1-open";
import { calibratePage, openPage } from "./b2-page";
import { storeCoding } from "./b3-store";
import { pressKey } from "./b4-key";
import { scrollPage } from "./b5-scroll";
import { readTable } from "./b6-table";
import { moveSlider } from "./b7-slider";
import { startAgain, startFresh } from "./b16-start";
import { startBare } from "./bare";
import type { Bench } from "./bench";
import { type Browser, openBrowser } from "./browser";
import { calibrate } from "./calibrate";
import { addMeters } from "./cpu-meter";
import { type Calibrations, type Figure, ratioToPeer, recordedCalibrations, writeTable } from "./figure";
import { openClient } from "./http";
import { type InsertedWorkload, insertWorkload } from "./insert-workload";
import { openInstallation, projectVersion, resultFolder, root } from "./installation";
import { type BenchPerson, makePerson } from "./people";
import { type FigureId, readArguments, type Wanted } from "./read-arguments";
import { CODERS, type SizeName } from "./workload";

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** Opens everything that the figures share, and closes it in the end. */
const withBench = async (work: (bench: Bench) => Promise<void>): Promise<void> => {
  const installation = await openInstallation();
  const opened: (() => Promise<void>)[] = [installation.stop];
  try {
    const { owner } = installation;
    const bare = await startBare(installation.appUrl);
    opened.push(bare.stop);
    const people: BenchPerson[] = [];
    while (people.length < 4) people.push(await makePerson(owner));
    const client = openClient(installation.url, people[0]?.cookie);
    opened.push(async () => client.close());
    const projects = new Map<SizeName, Promise<InsertedWorkload>>();
    const makeProject = async (name: SizeName) => {
      say(`Making the project of size ${name}.`);
      const coderIds = people.slice(0, CODERS).map((person) => person.userId);
      const made = await insertWorkload(owner, name, newId(), coderIds);
      await owner.query(
        "INSERT INTO member (project_id, user_id, roles, created_at) VALUES ($1, $2, '{coder}', now())",
        [made.projectId, people[CODERS]?.userId],
      );
      await owner.query("VACUUM (ANALYZE)");
      return made;
    };
    let browser: Promise<Browser> | undefined;
    await work({
      installation,
      bare,
      people,
      client,
      cpu: addMeters(installation.serverCpu, installation.databaseCpu),
      project: (name) => {
        const known = projects.get(name) ?? makeProject(name);
        projects.set(name, known);
        return known;
      },
      browser: () => {
        const [person] = people;
        if (!person) throw new Error("nobody is signed in");
        if (!browser) {
          browser = openBrowser(installation.url, person, say);
          opened.push(async () => (await browser)?.close());
        }
        return browser;
      },
      say,
    });
  } finally {
    for (const close of opened.reverse()) await close();
  }
};

const bySize: Readonly<Record<string, (bench: Bench, name: SizeName) => Promise<readonly Figure[]>>> = {
  B1: openTranscript,
  B2: openPage,
  B3: storeCoding,
  B4: pressKey,
  B5: scrollPage,
  B6: readTable,
  B7: moveSlider,
};

/** The withdrawals of B6 come last, because they take material away. */
const measureAll = async ({ figures, sizes, isFresh }: Wanted): Promise<[readonly Figure[], Calibrations]> => {
  const found: Figure[] = [];
  let calibrations: Calibrations | undefined;
  await withBench(async (bench) => {
    say("Measuring what this machine is worth.");
    const own = await calibrate(bench);
    calibrations = {
      ...own,
      plainPage: figures.some((id) => id === "B2" || id === "B4") ? await calibratePage(bench) : null,
    };
    for (const name of sizes)
      for (const id of figures.filter((one: FigureId) => one in bySize)) {
        const work = bySize[id];
        await bench.project(name);
        say(`${id}, size ${name}.`);
        if (work) found.push(...(await work(bench, name)));
      }
  });
  if (figures.includes("B16")) found.push(...(await startAgain(say)), ...(isFresh ? await startFresh(say) : []));
  if (!calibrations) throw new Error("nothing was calibrated");
  return [found, calibrations];
};

const commitOf = (): string | null => {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, stdio: ["ignore", "pipe", "ignore"] })
      .toString()
      .trim();
  } catch {
    return null;
  }
};

const write = (wanted: Wanted, figures: readonly Figure[], calibrations: Calibrations): string => {
  const at = new Date().toISOString();
  const path = join(resultFolder(), `${at.replace(/[:.]/g, "-")}.json`);
  const machine = {
    platform: platform(),
    arch: arch(),
    cpus: cpus().length,
    model: cpus()[0]?.model ?? "",
    node: process.version,
  };
  const rows = figures.map((figure) => ({ ...figure, ratioToPeer: ratioToPeer(figure, calibrations) }));
  const result = {
    at,
    version: projectVersion(),
    commit: commitOf(),
    machine,
    wanted,
    calibrations,
    recordedCalibrations,
  };
  writeFileSync(path, `${JSON.stringify({ ...result, figures: rows }, null, 2)}\n`);
  return path;
};

const main = async (wanted: Wanted): Promise<void> => {
  await buildWhenNeeded(say);
  const [figures, calibrations] = await measureAll(wanted);
  process.stdout.write(`\n${writeTable(figures, calibrations)}`);
  process.stdout.write(`\nKept in ${relative(root, write(wanted, figures, calibrations))}\n`);
};

const wanted = readArguments(process.argv.slice(2));
if (typeof wanted === "string") {
  say(wanted);
  process.exitCode = 1;
} else await main(wanted).catch((error: unknown) => exitWithFault(error));
