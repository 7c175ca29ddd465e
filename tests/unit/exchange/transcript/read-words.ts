import { indexText, sliceText } from "../../../../lib/domain/transcript/offset";
import type { TranscriptReading } from "../../../../lib/domain/transcript/transcript-reading";
import { readTranscript } from "../../../../lib/exchange/transcript/read-transcript";

/** The reading of a file that must be readable. */
export const readFile = async (
  content: string | Uint8Array,
  fileName = "interview.txt",
): Promise<TranscriptReading> => {
  const result = await readTranscript(typeof content === "string" ? Buffer.from(content) : content, { fileName });
  if (!result.ok) throw new Error(`refused: ${result.reason} ${result.detail ?? ""}`);
  return result.reading;
};

/** Turns as pairs of speaker and words, with the time where there is one. */
export const turnsOf = ({
  text,
  turns,
}: TranscriptReading): (readonly [string, string] | readonly [string, string, number])[] => {
  const indexed = indexText(text);
  return turns.map(({ speaker, start, end, startMs }) => {
    const words = sliceText(indexed, start, end);
    return startMs === undefined ? ([speaker, words] as const) : ([speaker, words, startMs] as const);
  });
};
