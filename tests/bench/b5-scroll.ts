import type { Page } from "playwright";
import type { Bench } from "./bench";
import type { Figure } from "./figure";
import { type Cost, percentile, RUNS, spreadOf } from "./measure";
import { threadMeter } from "./page-work";
import type { SizeName } from "./workload";

const FRAMES = 180;
const STEP = 400;
const JUMPS = 30;

/** Scrolls by steps, one a frame. @returns milliseconds of each frame */
const scroll = (page: Page): Promise<number[]> =>
  page.evaluate(
    async ([frames, step]) => {
      const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));
      window.scrollTo(0, 0);
      await nextFrame();
      const times: number[] = [];
      let last = await nextFrame();
      for (let frame = 0; frame < (frames ?? 0); frame += 1) {
        window.scrollBy(0, step ?? 0);
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    [FRAMES, STEP],
  );

/** Jumps to turns all over the text. @returns milliseconds until each was handed over to be painted */
const jump = (page: Page): Promise<number[]> =>
  page.evaluate(async (jumps) => {
    const turns = [...document.querySelectorAll("li.turn")];
    const times: number[] = [];
    for (let at = 0; at < jumps; at += 1) {
      // A step that shares no divisor with the number of turns comes everywhere and nowhere twice.
      const turn = turns[(at * 7919) % turns.length];
      const began = performance.now();
      turn?.scrollIntoView({ block: "center" });
      await new Promise<void>((done) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done();
          port2.postMessage(null);
        }),
      );
      times.push(performance.now() - began);
    }
    return times;
  }, JUMPS);

/** B5: scrolling through the coded text and jumping about in it. */
export const scrollPage = async (bench: Bench, name: SizeName): Promise<readonly Figure[]> => {
  const { projectId, transcriptIds } = await bench.project(name);
  const browser = await bench.browser();
  const address = `${bench.installation.url}/projects/${projectId}/transcripts/${transcriptIds[0]}`;
  const found: Record<"scroll" | "jump", { walls: number[]; single: number[]; cpus: number[] }> = {
    scroll: { walls: [], single: [], cpus: [] },
    jump: { walls: [], single: [], cpus: [] },
  };
  await browser.use(address, async (page, session) => {
    await page.locator("section.transcript[data-ready]").waitFor({ timeout: 120_000 });
    await page.waitForTimeout(3000);
    const meter = await threadMeter(session);
    for (let run = 0; run <= RUNS; run += 1) {
      for (const [what, work] of [
        ["scroll", scroll],
        ["jump", jump],
      ] as const) {
        const before = await meter();
        const times = await work(page);
        const cpu = ((await meter()) - before) / times.length;
        // The first time draws margins that stay.
        if (run === 0) continue;
        found[what].walls.push(percentile(times, 0.5));
        found[what].single.push(...times);
        found[what].cpus.push(cpu);
      }
    }
  });
  const costOf = (what: "scroll" | "jump", times: number): Cost => ({
    wall: spreadOf(found[what].walls),
    cpu: spreadOf(found[what].cpus),
    p95: percentile(found[what].single, 0.95),
    runs: RUNS,
    times,
  });
  return [
    {
      id: "B5",
      size: name,
      what: `scroll ${FRAMES} x ${STEP} px, one frame`,
      cost: costOf("scroll", FRAMES),
      limit: { what: "one frame", ms: 1000 / 60, cpuMs: 1.6 },
      peer: null,
      target: "<= 4 CPU a frame",
      more: {},
    },
    {
      id: "B5",
      size: name,
      what: "a jump",
      cost: costOf("jump", JUMPS),
      limit: { what: "one frame", ms: 1000 / 60, cpuMs: 4 },
      peer: null,
      target: "<= 16",
      more: {},
    },
  ];
};
