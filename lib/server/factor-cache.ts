import { type FactorMaterial, findLastSeq, getFactorMaterial } from "../data/factor-material";
import type { FactorTable } from "../domain/factor/factor-table";
import type { ProjectScope } from "./scope";

/**
 * The material of a project as of its last audit event. Every change of a project, a withdrawal too, appends an event in
 * its own transaction, so the same number means the same material and a stale one is never used. Holds ids and numbers,
 * no interview text. A few projects at a time; the oldest goes.
 */
const kept = new Map<string, FactorMaterial>();
const MOST = 8;

/** The material of the factor table, read again only when anything in the project has changed since. */
export const loadMaterial = async (scope: ProjectScope<"factor-table:read">): Promise<FactorMaterial> => {
  const known = kept.get(scope.projectId);
  if (known && known.seq === (await findLastSeq(scope))) return known;
  const material = await getFactorMaterial(scope);
  kept.delete(scope.projectId);
  kept.set(scope.projectId, material);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) kept.delete(oldest);
  return material;
};

/** Tables by the rule and the filter that they were derived with; they go with the material that they were derived from. */
const derived = new WeakMap<FactorMaterial, Map<string, FactorTable>>();
const MOST_RULES = 12;

/**
 * A table that is derived once for the same material, rule and filter: a table that is asked for again, a cell that is
 * opened and an export that follows cost no second derivation.
 * @param rule everything but the material that the table depends on, as text; never the moment
 */
export const deriveOnce = (material: FactorMaterial, rule: string, derive: () => FactorTable): FactorTable => {
  const tables = derived.get(material) ?? new Map<string, FactorTable>();
  derived.set(material, tables);
  const known = tables.get(rule);
  if (known) return known;
  const table = derive();
  for (const oldest of [...tables.keys()].slice(0, Math.max(0, tables.size + 1 - MOST_RULES))) tables.delete(oldest);
  tables.set(rule, table);
  return table;
};
