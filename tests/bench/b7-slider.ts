import { previewFactorTable } from "../../lib/client/factor/preview-factor-table";
import type { FactorTableView } from "../../lib/schema/factor";
import type { Bench } from "./bench";
import type { Figure } from "./figure";
import { expectJson } from "./http";
import { measure } from "./measure";
import { drawBits } from "./slider-limit";
import type { SizeName } from "./workload";

/** The steps of a threshold slider that are tried. */
const STEPS = 15;

/** CPU of this process. */
const ownCpu = async (): Promise<number> => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * B7: a step of the threshold slider, computed from the answer that the browser holds by the function that the page calls,
 * in the same JavaScript engine. What the page draws of it is not in the figure.
 */
export const moveSlider = async (bench: Bench, name: SizeName): Promise<readonly Figure[]> => {
  const { projectId } = await bench.project(name);
  const table = expectJson<FactorTableView>(await bench.client.get(`/api/v1/projects/${projectId}/factor-table`));
  const step = (done: number) => {
    const threshold = 1 + (done % STEPS);
    const { evidenceMode } = table.settings;
    return previewFactorTable(table, { salienceThreshold: threshold, presenceThreshold: threshold, evidenceMode });
  };
  const first = await measure({ runs: 1, meter: ownCpu }, () => previewFactorTable({ ...table }, table.settings));
  const cost = await measure({ times: 3 * STEPS, meter: ownCpu }, step);
  const limit = await measure({ times: STEPS, meter: ownCpu }, drawBits(table));
  return [
    {
      id: "B7",
      size: name,
      what: "threshold slider, one step computed",
      cost,
      limit: { what: "counting bits of as many cells", ms: limit.wall.median, cpuMs: limit.cpu?.median ?? null },
      peer: null,
      target: name === "l" ? "<= 8" : "",
      more: { "first step, CPU": first.cpu?.median ?? 0 },
    },
  ];
};
