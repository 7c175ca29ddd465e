import { advanceFactorMaterial, type FactorMaterial, getFactorMaterial } from "../data/factor-material";
import { type DerivedTable, deriveTableAfter } from "../domain/factor/derive-table-after";
import type { FactorTableInput } from "../domain/factor/factor-table-input";
import type { ProjectScope } from "./scope";

/**
 * The material of a project as of its last audit event. Every change of a project, a withdrawal too, appends an event in
 * its own transaction, so the same number means the same material and a stale one is never used. Holds ids and numbers,
 * no interview text. A few projects at a time; the oldest goes.
 */
const kept = new Map<string, FactorMaterial>();
const MOST = 8;

/** One reading of a project at a time: whoever comes second starts from what the first has read. */
const readings = new Map<string, Promise<unknown>>();

const keep = (projectId: string, material: FactorMaterial): void => {
  kept.delete(projectId);
  kept.set(projectId, material);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) kept.delete(oldest);
};

/** The material of the factor table as it is at this moment: what is kept, and what has changed since. */
export const loadMaterial = (scope: ProjectScope<"factor-table:read">): Promise<FactorMaterial> => {
  const { projectId } = scope;
  const read = async (): Promise<FactorMaterial> => {
    const known = kept.get(projectId);
    const material = known ? await advanceFactorMaterial(scope, known) : await getFactorMaterial(scope);
    keep(projectId, material);
    return material;
  };
  // Each asks the database for itself, after its own request came: an answer never rests on what another one asked earlier.
  const reading = (readings.get(projectId) ?? Promise.resolve()).then(read, read);
  readings.set(projectId, reading);
  void reading
    .catch(() => undefined)
    .finally(() => {
      if (readings.get(projectId) === reading) readings.delete(projectId);
    });
  return reading;
};

/** Tables by project and by the rule and the filter that they were derived with. */
const derived = new Map<string, DerivedTable>();
const MOST_TABLES = 24;

/**
 * A table that is derived once for the same material, rule and filter; when codings have changed since, only what they
 * reach is derived again. A table that is asked for again, a cell that is opened and an export that follows cost nothing.
 * @param rule everything but the material that the table depends on, as text; never the moment
 */
export const deriveOnce = (projectId: string, rule: string, input: FactorTableInput): DerivedTable => {
  const key = `${projectId} ${rule}`;
  const table = deriveTableAfter(input, derived.get(key) ?? null);
  derived.delete(key);
  derived.set(key, table);
  for (const oldest of [...derived.keys()].slice(0, Math.max(0, derived.size - MOST_TABLES))) derived.delete(oldest);
  return table;
};
