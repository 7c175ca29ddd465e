import { findQuoteSeq, getQuoteMaterial, type QuoteMaterial } from "../data/quote-material";
import type { ProjectScope } from "./scope";

/**
 * What a reader may retrieve, as of the project's last audit event: consent, opening, membership and every coding append
 * an event in their own transaction, so a stale answer is never used. Ids and numbers, no interview text. Few at a time.
 */
const kept = new Map<string, QuoteMaterial>();
const MOST_ENTRIES = 600_000;

/** The codings of a reader, read again only when anything in the project has changed since. */
export const loadQuoteMaterial = async (scope: ProjectScope<"transcript:read">): Promise<QuoteMaterial> => {
  const key = `${scope.projectId} ${scope.actorId}`;
  const known = kept.get(key);
  if (known && known.seq === (await findQuoteSeq(scope))) return known;
  const material = await getQuoteMaterial(scope);
  kept.delete(key);
  kept.set(key, material);
  let entries = 0;
  for (const [name, held] of [...kept].reverse()) {
    entries += held.entries.length;
    if (entries > MOST_ENTRIES && name !== key) kept.delete(name);
  }
  return material;
};
