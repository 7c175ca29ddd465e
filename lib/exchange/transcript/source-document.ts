import type { OffsetMap } from "../../domain/transcript/offset-map";
import type { ImportFinding, LeftOut, LossReport, TranscriptFormat } from "../../domain/transcript/transcript-reading";

/** One line of the canonical text and what the file's format says of it. Positions are UTF-16 units of the canonical text. */
export type SourceLine = {
  readonly start: number;
  readonly end: number;
  readonly kind: "text" | "heading" | "quote";
  /** Where the bold beginning of the line ends; absent when it does not begin bold. */
  readonly boldEnd?: number;
  /** The voice that a subtitle format names for this line. */
  readonly voice?: string;
  readonly startMs?: number;
  readonly endMs?: number;
};

/** What a codec makes of a file: the canonical text and its lines, before anybody asks who speaks. Blank lines are not listed. */
export type SourceDocument = {
  readonly format: TranscriptFormat;
  readonly program: string | null;
  readonly text: string;
  readonly lines: readonly SourceLine[];
  /** True for subtitles: consecutive cues of one speaker are one turn. */
  readonly isCued: boolean;
  /** True when blank lines part the paragraphs, so that a line alone may be half a paragraph. */
  readonly isSpaced: boolean;
  readonly maps: readonly OffsetMap[];
  readonly read: LossReport["read"];
  readonly changed: LossReport["changed"];
  readonly left: readonly LeftOut[];
  readonly findings: readonly ImportFinding[];
};
