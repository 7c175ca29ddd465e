import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A transcript that other people made with another program, read in place and never copied into the project. */
export interface RealTranscript {
  /** Name of the file as it is uploaded. */
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly language: string;
  readonly turnCount: number;
  /** Labels of the file, each with what the voice is in this study. */
  readonly speakers: Readonly<Record<string, "interviewer" | "interviewee" | "other">>;
}

const shared = process.env.TERCET_SHARED ?? resolve(import.meta.dirname, "../../../../shared");
const read = (path: string): Buffer => readFileSync(join(shared, "fixtures", path));

/** No text of the collection goes beyond the basic plane, so one of them gets a pictogram before each paragraph. */
const withPictograms = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString("utf8").replaceAll(/^(?=[^#>\s])/gm, "😄 "));

/**
 * Six conventions: headings with a full-width colon, bold names with continuation paragraphs, name and time on a line,
 * subtitles with a name where the voice changes, subtitles with voice tags, and a protocol from right to left.
 */
export const realTranscripts: readonly RealTranscript[] = [
  {
    fileName: "nesta.md",
    bytes: withPictograms(read("audreyt-md/2016-07-30-Interview-with-Nesta.md")),
    language: "en",
    turnCount: 72,
    speakers: { "Theo Bass": "interviewer", "Audrey Tang": "interviewee" },
  },
  {
    fileName: "changelog.md",
    bytes: read("changelog-md/the-changelog-400.md"),
    language: "en",
    turnCount: 137,
    speakers: {
      "Jerod Santo": "interviewer",
      "Adam Stacoviak": "interviewer",
      "Ronak Shah": "interviewee",
      "Beth Dakin": "other",
    },
  },
  {
    fileName: "otter.md",
    bytes: read("hitsave-otter-whisper/Interview with Danny Silvers of Lantana Games - 2020-11-19.md"),
    language: "en",
    turnCount: 59,
    speakers: { "Jonas Rosland": "interviewer", "Danny Silvers": "interviewee" },
  },
  {
    fileName: "example.srt",
    bytes: read("podcast-namespace/example.srt"),
    language: "en",
    turnCount: 10,
    speakers: { Travis: "interviewer", Gilon: "interviewee", Sarah: "other" },
  },
  {
    fileName: "example.vtt",
    bytes: read("podcast-namespace/example.vtt"),
    language: "en",
    turnCount: 2,
    speakers: { Sarah: "interviewer", Gillian: "interviewee" },
  },
  {
    fileName: "protocol.txt",
    bytes: read("knesset-he/20_ptv_317899.txt"),
    language: "he",
    turnCount: 49,
    speakers: {
      'היו"ר משה גפני': "interviewer",
      "רפאל חדד": "interviewee",
      "קובי בוזו": "other",
      "גיא גולדמן": "other",
      "שאול ששון": "other",
      "שלומית ארליך": "other",
      "טמיר כהן": "other",
    },
  },
];
