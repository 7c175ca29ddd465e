import type { SourceDocument, SourceLine } from "../transcript/source-document";

/** `[00:43.810 --> 00:47.850]  words`: what Whisper writes as text. */
const TIMED_LINE =
  /^\[(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\]\s*/;

const milliseconds = (hours = "0", minutes = "0", seconds = "0", fraction = "0"): number =>
  ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0"));

/** The lines of a canonical text with their positions, blank ones left out, blanks at their edges not counted. */
export const splitLines = (text: string): SourceLine[] => {
  const lines: SourceLine[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const words = line.trim();
    if (words !== "") {
      const start = at + line.indexOf(words);
      lines.push({ start, end: start + words.length, kind: "text" });
    }
    at += line.length + 1;
  }
  return lines;
};

const readTimed = (text: string, line: SourceLine): SourceLine | undefined => {
  const found = TIMED_LINE.exec(text.slice(line.start, line.end));
  if (found === null) return undefined;
  const [head, fromHours, fromMinutes, fromSeconds, fromRest, toHours, toMinutes, toSeconds, toRest] = found;
  const times = {
    startMs: milliseconds(fromHours, fromMinutes, fromSeconds, fromRest),
    endMs: milliseconds(toHours, toMinutes, toSeconds, toRest),
  };
  return { ...line, start: line.start + head.length, ...times };
};

/** Whether most paragraphs are parted by blank lines. */
export const isSpacedText = (text: string, lineCount: number): boolean =>
  lineCount > 2 && (text.match(/\n[^\S\n]*\n/g)?.length ?? 0) >= lineCount / 4;

/** A text file as lines; a file of timed lines (Whisper) as cues. */
export const readPlain = (text: string): Omit<SourceDocument, "maps" | "changed" | "findings"> => {
  const lines = splitLines(text);
  const timed = lines.flatMap((line) => readTimed(text, line) ?? []);
  const isCued = timed.length > 1 && timed.length >= lines.length * 0.8;
  // A line between timed ones is a cue that was wrapped: it keeps its place and has no time of its own.
  const cues = isCued
    ? lines.map((line) => readTimed(text, line) ?? line).filter((line) => line.start < line.end)
    : lines;
  return {
    format: "txt",
    program: isCued ? "Whisper" : null,
    text,
    lines: cues,
    isCued,
    isSpaced: isSpacedText(text, lines.length),
    read: [{ what: isCued ? "cues" : "lines", count: isCued ? timed.length : lines.length }],
    left: [],
  };
};
