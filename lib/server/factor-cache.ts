import { type FactorMaterial, findLastSeq, getFactorMaterial } from "../data/factor-material";
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
