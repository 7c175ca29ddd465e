import type { CodeLooks } from "@/components/transcript/code-looks";
import { readTurnTexts, type TurnText } from "@/lib/client/coding/lay-out-codings";
import { type NumberedCode, numberCodes } from "@/lib/client/coding/number-codes";
import { sectionTurns, type TurnSection } from "@/lib/client/transcript/section-turns";
import { type CursorText, readCursorText } from "@/lib/client/transcript/sentence-cursor";
import type { Span } from "@/lib/client/transcript/span";
import { type IndexedText, indexText } from "@/lib/domain/transcript/offset";
import type { CaseView } from "@/lib/schema/case";
import type { CodeView } from "@/lib/schema/codebook";
import type { PackedCodings } from "@/lib/schema/packed-codings";
import type { ProgressView } from "@/lib/schema/progress";
import type { RecordingView } from "@/lib/schema/recording";
import type { TranscriptView } from "@/lib/schema/transcript";
import type { TranslationView } from "@/lib/schema/translation";

/** What the server gives the coding screen. */
export interface CodingScreenData {
  projectId: string;
  actor: { id: string; name: string };
  interviewNumber: number;
  transcript: TranscriptView;
  codings: PackedCodings;
  codes: readonly CodeView[];
  cases: readonly CaseView[];
  /** The questions of the interview guide. */
  questions: readonly { questionId: string; position: number; text: string }[];
  /** The recording, for whoever may play it now. */
  recording: RecordingView | null;
  intervieweeIds: readonly string[];
  /** May say which question a turn puts. */
  canMark: boolean;
  /** The same turns in another language; null where there is no translation. */
  translation: TranslationView | null;
  /** May store a translation. */
  canTranslate: boolean;
  /** The coder's own progress; null for whoever does not code. */
  progress: ProgressView | null;
  /** The address asked for this coding or this turn. */
  opensAt: { coding: string | null; turn: number | null; query: string };
}

/** A text of which passages are chosen: its words, and the blocks in which they are drawn. */
export interface ChosenText {
  readonly indexed: IndexedText;
  readonly texts: readonly Span[];
  readonly cursorText: CursorText;
  readonly words: Intl.Segmenter;
  readonly characters: Intl.Segmenter;
}

/** Everything about the interview and the project that does not change while one codes. */
export interface Study
  extends Omit<
    CodingScreenData,
    "codings" | "codes" | "cases" | "opensAt" | "progress" | "recording" | "intervieweeIds"
  > {
  indexed: IndexedText;
  texts: readonly TurnText[];
  sections: readonly TurnSection[];
  cursorText: CursorText;
  words: Intl.Segmenter;
  characters: Intl.Segmenter;
  codes: readonly NumberedCode[];
  codeById: ReadonlyMap<string, NumberedCode>;
  looks: CodeLooks;
  /** The compared cases, in their order; candidates that were left out cannot be coded. */
  cases: readonly CaseView[];
  caseIds: readonly string[];
  canCode: boolean;
}

const readCodes = (views: readonly CodeView[]): Pick<Study, "codes" | "codeById" | "looks"> => {
  const codes = numberCodes(views);
  return {
    codes,
    codeById: new Map(codes.map((numbered) => [numbered.code.id, numbered])),
    looks: new Map(
      codes.map(({ code, number }) => [code.id, { number, name: code.name, colour: code.colour }] as const),
    ),
  };
};

/** The same study with codes that were made meanwhile, at the end of the codebook. */
export const withCodes = (study: Study, made: readonly CodeView[]): Study => ({
  ...study,
  ...readCodes([...study.codes.map(({ code }) => code), ...made]),
});

/** Prepares the text and the codebook once; all of it is the same on the server and in the browser. */
export const readStudy = (data: CodingScreenData): Study => {
  const { transcript } = data;
  const indexed = indexText(transcript.text);
  const texts = readTurnTexts(indexed, transcript.turns);
  const cases = data.cases.filter((comparedCase) => comparedCase.included);
  const segmenter = (granularity: "sentence" | "word" | "grapheme") =>
    new Intl.Segmenter(transcript.language, { granularity });
  return {
    projectId: data.projectId,
    actor: data.actor,
    interviewNumber: data.interviewNumber,
    questions: data.questions,
    translation: data.translation,
    canTranslate: data.canTranslate,
    canMark: data.canMark && data.questions.length > 0,
    transcript,
    indexed,
    texts,
    sections: sectionTurns(texts),
    cursorText: readCursorText(transcript.text, texts, segmenter("sentence")),
    words: segmenter("word"),
    characters: segmenter("grapheme"),
    ...readCodes(data.codes),
    cases,
    caseIds: cases.map((comparedCase) => comparedCase.id),
    canCode: transcript.abilities.includes("coding:create"),
  };
};
