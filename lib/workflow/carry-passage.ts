import { findPassageSurroundings } from "../data/passage";
import type { WriteTransaction } from "../data/transaction";
import { listStepsSince } from "../data/version-hold";
import type { GraphemeSegmenter } from "../domain/transcript/is-character-edge";
import { mapAnchor } from "../domain/transcript/map-anchor";
import { mapPosition } from "../domain/transcript/map-position";
import { measureSteps } from "../domain/transcript/measure-steps";
import { indexText } from "../domain/transcript/offset";
import type { ProjectScope } from "../server/scope";

/** A passage in a version of a text, with the words that stand there; offsets in code points. */
export interface CarriedPassage {
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

const graphemes: GraphemeSegmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Where a passage of an older version stands in the current one, by every correction between; null when nothing is left of
 * it. `exact` are its words in the older version.
 */
export const carryPassage = async (
  scope: ProjectScope<"transcript:read">,
  write: WriteTransaction,
  transcriptId: string,
  passage: CarriedPassage,
): Promise<CarriedPassage | null> => {
  const corrections = await listStepsSince(scope, transcriptId, passage.version, write.sql);
  let { version, start, end } = passage;
  for (const { number, steps } of corrections) {
    const map = measureSteps(steps);
    start = mapPosition(map, start, "start");
    end = mapPosition(map, end, "end");
    version = number;
    if (start >= end) return null;
  }
  const around = await findPassageSurroundings(scope, write, { transcriptId, version, start, end });
  const base = around?.turns[0]?.start;
  if (!around || base === undefined) return null;
  const text = indexText(around.turns.map((turn) => turn.text).join("\n"));
  const near = { start: start - base, end: end - base, exact: passage.exact };
  if (near.start < 0 || near.end > text.length) return null;
  const anchor = mapAnchor(text, [], near, graphemes);
  return anchor ? { version, start: anchor.start + base, end: anchor.end + base, exact: anchor.exact } : null;
};
