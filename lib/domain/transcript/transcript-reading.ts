import type { ImportRefusal } from "./import-refusal";
import type { OffsetMap } from "./offset-map";
import type { SpeakerRole, TimeAnchor, Turn } from "./turn";

/** The file formats that are read as transcripts. */
export const transcriptFormats = ["txt", "md", "docx", "vtt", "srt"] as const;

/** One of {@link transcriptFormats}. */
export type TranscriptFormat = (typeof transcriptFormats)[number];

/** What the reader of a preview should look at before anything is stored. */
export const importFindings = [
  "speakers_not_found",
  "speakers_uncertain",
  "speaker_labels_similar",
  "speaker_once",
  "encoding_guessed",
  "encoding_damage",
  "name_and_content_differ",
  "hidden_text",
  "tracked_insertions",
  "tracked_deletions",
  "comments_left_out",
  "notes_left_out",
  "external_targets",
  "offset_snapped",
  "times_out_of_order",
] as const;

/** One finding, with how often and where it shows. */
export type ImportFinding = {
  readonly code: (typeof importFindings)[number];
  readonly count: number;
  readonly examples: readonly string[];
};

/** A row of the speaker table that the reader confirms. */
export type DetectedSpeaker = {
  readonly label: string;
  readonly turnCount: number;
  readonly wordCount: number;
  /** The first words that the label speaks. */
  readonly firstWords: string;
  /** A guess from the label and from who asks; the reader decides. */
  readonly suggestedRole: SpeakerRole;
};

/** Lines of the file that are not part of the text. */
export type LeftOut = {
  readonly what: string;
  readonly count: number;
  readonly why: string;
  readonly examples: readonly string[];
};

/** What was read, what was changed on the way, what was left and what the reader must decide; one shape for all formats. */
export type LossReport = {
  readonly format: TranscriptFormat;
  /** The program that wrote the file, when it says so. */
  readonly program: string | null;
  readonly read: readonly { readonly what: string; readonly count: number }[];
  readonly changed: readonly {
    readonly what: string;
    readonly count: number;
    readonly rule: string;
    readonly examples: readonly string[];
  }[];
  readonly left: readonly LeftOut[];
  readonly needsYou: readonly string[];
};

/** A transcript file as it was understood, before anything is stored. */
export type TranscriptReading = {
  readonly format: TranscriptFormat;
  /** Name of the convention by which speakers were told apart. */
  readonly convention: string;
  /** How sure the convention is, from 0 to 1. */
  readonly confidence: number;
  /** Character set, as its usual name; null for containers that state their own. */
  readonly encoding: string | null;
  /** The version's text; the turns' offsets count its code points. */
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly timeAnchors: readonly TimeAnchor[];
  readonly speakers: readonly DetectedSpeaker[];
  readonly leftOut: readonly LeftOut[];
  readonly lossReport: LossReport;
  readonly findings: readonly ImportFinding[];
  /** From the decoded file to the text, step by step; empty for docx, whose positions are not those of a text. */
  readonly maps: readonly OffsetMap[];
};

/** A reading, or why there is none. `detail` names the limit or the place, never the words of the file. */
export type TranscriptReadingResult =
  | { readonly ok: true; readonly reading: TranscriptReading }
  | { readonly ok: false; readonly reason: ImportRefusal; readonly detail?: string };
