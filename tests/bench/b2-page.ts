import type { Bench } from "./bench";
import type { PageCost } from "./browser";
import { type Figure, peerOf } from "./figure";
import { type Cost, RUNS, type Spread, spreadOf } from "./measure";
import type { SizeName } from "./workload";

const peerMs: Readonly<Record<SizeName, number | null>> = {
  interview: null,
  s: 670,
  m: 2_700,
  l: 8_500,
  monster: 841_000,
  monster20k: null,
};

/** The coded text stands there and React has taken it over: a click would be heard. */
const isCodingPageReady = () => {
  const mark = document.querySelector("section.transcript mark");
  return mark !== null && Object.keys(mark).some((key) => key.startsWith("__react"));
};

const isAppReady = () => {
  const main = document.querySelector("main h1");
  return main !== null && Object.keys(main).some((key) => key.startsWith("__react"));
};

const isParsed = () => document.readyState !== "loading" && document.querySelector("li") !== null;

const openOften = async (open: () => Promise<PageCost>): Promise<readonly PageCost[]> => {
  const costs: PageCost[] = [];
  await open();
  for (let run = 0; run < RUNS; run += 1) costs.push(await open());
  return costs;
};

const costOf = (costs: readonly PageCost[]): Cost => ({
  wall: spreadOf(costs.map(({ ready }) => ready)),
  cpu: spreadOf(costs.map(({ cpu }) => cpu)),
  p95: spreadOf(costs.map(({ ready }) => ready)).max,
  runs: costs.length,
  times: 1,
});

/** B2: the coding page in Chromium, beside the same words as a plain page and beside a page of the application without any. */
export const openPage = async (bench: Bench, name: SizeName): Promise<readonly Figure[]> => {
  const { installation, bare } = bench;
  const browser = await bench.browser();
  const { projectId, transcriptIds } = await bench.project(name);
  const transcriptId = transcriptIds[0] ?? "";
  const projectUrl = `${installation.url}/projects/${projectId}`;
  const coding = await openOften(() => browser.open(`${projectUrl}/transcripts/${transcriptId}`, isCodingPageReady));
  const plain = costOf(
    await openOften(() => browser.open(`${bare.url}/plain?project=${projectId}&transcript=${transcriptId}`, isParsed)),
  );
  const frame = costOf(await openOften(() => browser.open(`${projectUrl}/cases`, isAppReady)));
  const cost = costOf(coding);
  const median = (spread: Spread | null) => spread?.median ?? 0;
  return [
    {
      id: "B2",
      size: name,
      what: "coding page in Chromium, ready",
      cost,
      limit: { what: "plain text", ms: plain.wall.median, cpuMs: median(plain.cpu) },
      peer: peerOf(peerMs[name], "plainPage"),
      target: `ready <= ${name.startsWith("monster") ? 600 : 400}; CPU <= 250 beyond the framework; no task > 150`,
      more: {
        "longest task (median of runs)": spreadOf(coding.map(({ longestTask }) => longestTask)).median,
        "CPU beyond a page of the application without text": median(cost.cpu) - median(frame.cpu),
        "CPU beyond the plain text": median(cost.cpu) - median(plain.cpu),
      },
    },
    {
      id: "B2",
      size: name,
      what: "the same words as a plain page",
      cost: plain,
      limit: null,
      peer: null,
      target: "",
      more: {},
    },
    {
      id: "B2",
      size: name,
      what: "a page of the application without text",
      cost: frame,
      limit: null,
      peer: null,
      target: "",
      more: {},
    },
  ];
};

/** CPU of a plain page of 200,000 words: what the browser on this machine is worth. */
export const calibratePage = async (bench: Bench): Promise<Spread> => {
  const browser = await bench.browser();
  const { projectId, transcriptIds } = await bench.project("monster");
  const costs = await openOften(() =>
    browser.open(`${bench.bare.url}/plain?project=${projectId}&transcript=${transcriptIds[0]}`, isParsed),
  );
  return spreadOf(costs.map(({ cpu }) => cpu));
};
