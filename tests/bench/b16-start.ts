import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./figure";
import { makeDataFolder, removeDataFolder, root, startTercet } from "./installation";
import { type Cost, RUNS, spreadOf } from "./measure";

/** Times that the launcher says of its own parts, in seconds, made milliseconds. */
const partsOf = (said: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...said.matchAll(/^\[(.+): ([\d.]+) s\]$/gm)].map(([, part, time]) => [part, Number(time) * 1000]),
  );

const costOf = (walls: readonly number[]): Cost => ({
  wall: spreadOf(walls),
  cpu: null,
  p95: spreadOf(walls).max,
  runs: walls.length,
  times: 1,
});

const env = { TERCET_TIMES: "1" };

/** B16: from the command to "Tercet is at", on a data folder that was used before; the sample is in it. */
export const startAgain = async (say: (sentence: string) => void): Promise<readonly Figure[]> => {
  const dataDir = makeDataFolder();
  try {
    say("B16: first start, with the sample.");
    const first = await startTercet(dataDir, { env });
    await first.stop();
    const walls: number[] = [];
    let parts: Readonly<Record<string, number>> = {};
    for (let run = 0; run < RUNS; run += 1) {
      const again = await startTercet(dataDir, { env });
      await again.stop();
      walls.push(again.wallMs);
      parts = partsOf(again.said);
    }
    return [
      {
        id: "B16",
        size: "-",
        what: "second start",
        cost: costOf(walls),
        limit: null,
        peer: null,
        target: "<= 5000",
        more: parts,
      },
      {
        id: "B16",
        size: "-",
        what: "first start of a built checkout",
        cost: costOf([first.wallMs]),
        limit: null,
        peer: null,
        target: "",
        more: partsOf(first.said),
      },
    ];
  } finally {
    removeDataFolder(dataDir);
  }
};

/** B16 with `--fresh`: what is committed, in an empty folder, from the command to ready: packages, client, build, database, sample. */
export const startFresh = async (say: (sentence: string) => void): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), "tercet-fresh-"));
  const clone = join(folder, "clone");
  const dataDir = makeDataFolder();
  try {
    say("B16: a fresh clone, from nothing; this takes minutes.");
    mkdirSync(clone);
    execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${root}`, clone]);
    const started = await startTercet(dataDir, { folder: clone, env });
    await started.stop();
    return [
      {
        id: "B16",
        size: "-",
        what: "fresh clone to ready",
        cost: costOf([started.wallMs]),
        limit: null,
        peer: null,
        target: "print the parts",
        more: partsOf(started.said),
      },
    ];
  } finally {
    removeDataFolder(dataDir);
    rmSync(folder, { recursive: true, force: true });
  }
};
