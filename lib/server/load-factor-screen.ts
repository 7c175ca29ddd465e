import { getSettings } from "../data/project";
import { type FactorTableQuery, type FactorTableView, factorTableQuery } from "../schema/factor";
import { loadFactorTable } from "./load-factor-table";
import type { ProjectScope } from "./scope";

const inAddress = factorTableQuery.pick({ salienceThreshold: true, presenceThreshold: true, evidenceMode: true });

/** What the screen starts from: the table under the rule of the address, what that rule changes, and the project's own. */
export interface FactorScreenData {
  readonly table: FactorTableView;
  readonly change: Pick<FactorTableQuery, "salienceThreshold" | "presenceThreshold" | "evidenceMode">;
  readonly saved: Pick<FactorTableView["settings"], "salienceThreshold" | "presenceThreshold" | "evidenceMode">;
}

/**
 * The factor table for its page. A rule in the address that cannot be (a threshold above the number of interviewees, a
 * word that is no mode) is left aside, and the project's own rule holds.
 * @throws when the project's own rule cannot be applied
 */
export const loadFactorScreen = async (
  scope: ProjectScope<"factor-table:read" | "project:read">,
  search: Readonly<Record<string, string | string[] | undefined>>,
): Promise<FactorScreenData> => {
  const { salienceThreshold, presenceThreshold, evidenceMode } = await getSettings(scope);
  const saved = { salienceThreshold, presenceThreshold, evidenceMode };
  const asked = Object.keys(inAddress.shape).flatMap((name) =>
    search[name] === undefined ? [] : [[name, search[name]]],
  );
  const read = inAddress.safeParse(Object.fromEntries(asked));
  const change = read.success ? read.data : {};
  const tried = await loadFactorTable(scope, change);
  if (tried.ok) return { table: tried.value, change, saved };
  const own = await loadFactorTable(scope, {});
  if (!own.ok) throw new Error(`the project's own rule is refused: ${own.reason.code}`);
  return { table: own.value, change: {}, saved };
};
