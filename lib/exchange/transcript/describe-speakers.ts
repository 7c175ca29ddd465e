import { measureWords } from "../../domain/transcript/measure-words";
import { type IndexedText, sliceText } from "../../domain/transcript/offset";
import type { DetectedSpeaker, ImportFinding } from "../../domain/transcript/transcript-reading";
import { type SpeakerRole, type Turn, unknownSpeaker } from "../../domain/transcript/turn";

const ASKS =
  /^(i|int|interviewer|intervieweur|interviewerin|enquêteur|researcher|moderator(in)?|moderation|facilitator|host|q|question|f|frage|вопрос|интервьюер|ведущий|küsitleja|מראיינ?ת?|שאלה|問|问|الباحث|المحاور)\s*[#.-]?\s*\d{0,2}$/iu;
const ANSWERS =
  /^(b|r|a|ip|p|interviewee|respondent|participant|informant|narrator|subject|guest|answer|répondante?|befragte[rn]?|interviewte[rn]?|ответ|респондент|vastaja|תשובה|答|المشارك)\s*[#.-]?\s*\d{0,3}$/iu;
const NOBODY =
  /^(break|ad|ads|advert|advertisement|sponsor|music|jingle|intro|outro|voice-?over|narration|announcer|clip|audience|crowd|all|several|multiple( speakers)?|unknown( speaker)?|unidentified( speaker)?|interpreter|translator|קריאות|קריאה|hall|из зала)$/iu;

type Voice = { label: string; turns: number; words: number; questions: number; firstWords: string };

const roleOf = (voice: Voice, asker: string | undefined): SpeakerRole => {
  if (voice.label === unknownSpeaker || NOBODY.test(voice.label)) return "other";
  if (ASKS.test(voice.label)) return "interviewer";
  if (ANSWERS.test(voice.label)) return "interviewee";
  return voice.label === asker ? "interviewer" : "interviewee";
};

/** Where no label says so, the voice that asks most often, if it speaks more than once and others answer. */
const findAsker = (voices: readonly Voice[]): string | undefined => {
  if (voices.some(({ label }) => ASKS.test(label))) return undefined;
  const people = voices.filter(({ label }) => label !== unknownSpeaker && !NOBODY.test(label) && !ANSWERS.test(label));
  const [first, second] = people.toSorted((one, other) => other.questions - one.questions);
  const isClear = first !== undefined && first.questions > (second?.questions ?? 0);
  return isClear && voices.length > 1 ? first.label : undefined;
};

/** The speaker table that the reader confirms: counts, first words, and a guess at the role. */
export const describeSpeakers = (indexed: IndexedText, turns: readonly Turn[]): DetectedSpeaker[] => {
  const voices = new Map<string, Voice>();
  for (const turn of turns) {
    const words = sliceText(indexed, turn.start, turn.end);
    const firstWords = words.split(/\s+/u).slice(0, 8).join(" ");
    const start = {
      label: turn.speaker,
      turns: 0,
      words: 0,
      questions: 0,
      firstWords: Array.from(firstWords).slice(0, 80).join(""),
    };
    const voice = voices.get(turn.speaker) ?? start;
    voice.turns += 1;
    voice.words += measureWords(words);
    voice.questions += /[?？؟][)"'”’»\]]*$/u.test(words) ? 1 : 0;
    voices.set(turn.speaker, voice);
  }
  const asker = findAsker([...voices.values()]);
  return [...voices.values()].map((voice) => ({
    label: voice.label,
    turnCount: voice.turns,
    wordCount: voice.words,
    firstWords: voice.firstWords,
    suggestedRole: roleOf(voice, asker),
  }));
};

const initialsOf = (label: string): string => [...label.matchAll(/\p{Lu}/gu)].map(([letter]) => letter).join("");
const foldOf = (label: string): string =>
  label
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

const isAlike = (first: string, second: string): boolean => {
  if (foldOf(first) === foldOf(second)) return true;
  const isInitials = /^\p{Lu}{2,4}$/u.test(first) && second.includes(" ") && initialsOf(second) === first;
  const isSlip = /\d$/u.test(first) && second.startsWith(`${first} `);
  return isInitials || isSlip;
};

/** Labels that may be one person (initials and full name, capitals, a slip of the pen): offered, never merged. */
export const findSimilarLabels = (labels: readonly string[]): ImportFinding[] => {
  const pairs = labels.flatMap((first) =>
    labels
      .filter((second) => first !== second && isAlike(first, second))
      .map((second) => [first, second].toSorted().join(" / ")),
  );
  const distinct = [...new Set(pairs)];
  return distinct.length === 0
    ? []
    : [{ code: "speaker_labels_similar", count: distinct.length, examples: distinct.slice(0, 5) }];
};
