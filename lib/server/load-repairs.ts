import { listLostCodings } from "../data/coding";
import { listStepsSince } from "../data/version-hold";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result } from "../domain/shared/result";
import type { GraphemeSegmenter } from "../domain/transcript/is-character-edge";
import { mapPosition } from "../domain/transcript/map-position";
import { measureSteps } from "../domain/transcript/measure-steps";
import { indexText } from "../domain/transcript/offset";
import { proposeRepairs } from "../domain/transcript/propose-repairs";
import { searchApproximately } from "../exchange/transcript/search-approximately";
import type { RepairListView } from "../schema/transcript-version";
import { loadTranscript } from "./load-transcript";
import type { ProjectScope } from "./scope";

const graphemes: GraphemeSegmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * The codings of a transcript that lost their words in a correction, each with places where the words may stand now. They
 * count by their last words until their coder decides; the factor table says how many do.
 */
export const loadRepairs = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
): Promise<Result<RepairListView, Refusal>> => {
  const transcript = await loadTranscript(scope, transcriptId);
  if (!transcript.ok) return transcript;
  const lost = await listLostCodings(scope, transcriptId);
  if (lost.length === 0) return accept({ items: [], nextCursor: null });
  const text = indexText(transcript.value.text);
  const oldest = Math.min(...lost.map(({ coding }) => coding.transcriptVersion));
  const corrections = await listStepsSince(scope, transcriptId, oldest);
  const items = lost.map(({ coding, prefix, suffix }) => {
    const near = corrections
      .filter(({ number }) => number > coding.transcriptVersion)
      .reduce((at, { steps }) => mapPosition(measureSteps(steps), at, "end"), coding.start);
    const quote = { exact: coding.exact ?? "", prefix, suffix, near };
    const proposals = quote.exact === "" ? [] : proposeRepairs(text, quote, searchApproximately, graphemes);
    return { coding, proposals: [...proposals] };
  });
  return accept({ items, nextCursor: null });
};
