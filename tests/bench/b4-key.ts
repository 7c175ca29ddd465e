import type { Bench } from "./bench";
import { type Figure, peerOf } from "./figure";
import { percentile, RUNS, spreadOf } from "./measure";
import { pressToPainted, threadMeter } from "./page-work";
import { forgetRates } from "./people";
import { type SizeName, sizes } from "./workload";

/** Taguette: 33 to 66 at the smaller sizes, 220 to 300 at the longest text; the lower end is taken. */
const peerMs: Partial<Record<SizeName, number>> = { s: 33, m: 33, l: 33, monster: 220 };
const PRESSES = 8;

/** B4: from the press of a number to the painted coding, anywhere in the text; every press makes one coding. */
export const pressKey = async (bench: Bench, name: SizeName): Promise<readonly Figure[]> => {
  const { projectId, transcriptIds } = await bench.project(name);
  const browser = await bench.browser();
  const address = `${bench.installation.url}/projects/${projectId}/transcripts/${transcriptIds[0]}`;
  const walls: number[] = [];
  const single: number[] = [];
  const cpus: number[] = [];
  await browser.use(address, async (page, session) => {
    await page.locator("section.transcript[data-ready]").waitFor({ timeout: 120_000 });
    await page.waitForTimeout(3000);
    const meter = await threadMeter(session);
    const count = () => page.locator("#coding-list").textContent();
    const before = await count();
    for (let run = 0; run < RUNS; run += 1) {
      const times: number[] = [];
      let cpu = 0;
      for (let press = 0; press < PRESSES; press += 1) {
        await forgetRates(bench.installation.owner);
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        await page.waitForTimeout(500);
        const from = await meter();
        times.push(await pressToPainted(page, String(1 + (press % 4))));
        cpu += (await meter()) - from;
        await page.waitForTimeout(150);
      }
      walls.push(percentile(times, 0.5));
      single.push(...times);
      cpus.push(cpu / PRESSES);
    }
    if ((await count()) === before) throw new Error("B4: no coding was made");
  });
  return [
    {
      id: "B4",
      size: name,
      what: `a number to a painted coding, ${sizes[name].codings} codings in the project`,
      cost: { wall: spreadOf(walls), cpu: spreadOf(cpus), p95: percentile(single, 0.95), runs: RUNS, times: PRESSES },
      limit: { what: "one frame", ms: 1000 / 60, cpuMs: 4 },
      peer: peerOf(peerMs[name], "plainPage"),
      target: "<= 8 CPU, next frame",
      more: {},
    },
  ];
};
