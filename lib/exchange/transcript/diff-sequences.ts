import { diffArrays } from "diff";
import type { SequenceChange, SequenceDiffer } from "../../domain/transcript/diff-texts";

/** Beyond this many differing parts two sequences are not compared further: the cost grows with its square. */
const MOST_DIFFERENCES = 2_000;

/** Compares sequences by the shortest edit script (Myers 1986), as the library `diff` does it. */
export const diffSequences: SequenceDiffer = (before, after) => {
  const found = diffArrays([...before], [...after], { maxEditLength: MOST_DIFFERENCES });
  if (!found) return null;
  const changes: SequenceChange[] = [];
  for (const { added, removed, count } of found) {
    const last = changes.at(-1);
    if (!added && !removed) changes.push({ same: count });
    else if (last && "removed" in last) {
      const joined = { removed: last.removed + (removed ? count : 0), added: last.added + (added ? count : 0) };
      changes.splice(-1, 1, joined);
    } else changes.push({ removed: removed ? count : 0, added: added ? count : 0 });
  }
  return changes;
};
