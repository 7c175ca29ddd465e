import { between, logNormal, type Random, randomOf, zipf } from "./random";

/** A turn of the generated conversation: its words, and where each begins in it. */
export interface WorkloadTurn {
  readonly isAnswer: boolean;
  readonly text: string;
  /** Where the turn begins in the text, in code points and in UTF-16 units. */
  readonly start: number;
  readonly unit: number;
  readonly end: number;
  readonly words: readonly Word[];
}

/** A word in the whole text; `end` and `unitEnd` lie behind its last character. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly unit: number;
  readonly unitEnd: number;
}

/** A generated conversation. */
export interface WorkloadText {
  readonly language: string;
  readonly text: string;
  readonly codePointCount: number;
  readonly wordCount: number;
  readonly turns: readonly WorkloadTurn[];
}

const alphabets: readonly (readonly [language: string, consonants: string, vowels: string])[] = [
  ["ru", "бвгджзклмнпрстфхцчшщ", "аеиоуыэюя"],
  ["en", "bcdfghklmnprstvwz", "aeiou"],
  ["ky", "бгджзклмнңпрстчш", "аеиоөуүыэ"],
  ["hy", "բգդզլկհձղճմյնշչպջռսվտրցփք", "աեէըիոօ"],
  ["ka", "ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯჰ", "აეიოუ"],
  ["kk", "бғгджзкқлмнңпрстш", "аәеиоөұүыі"],
];

/** Beyond the basic plane: a face, an old letter, a rare Chinese character, a mathematical letter. */
const wide = ["😀", "𐐷", "𠮷", "𝒜"];
const VOCABULARY = 3_000;

const vocabularies = new Map<string, readonly string[]>();
const drawWord = zipf(VOCABULARY);

const vocabularyOf = (language: string, consonants: string, vowels: string): readonly string[] => {
  const known = vocabularies.get(language);
  if (known) return known;
  const random = randomOf(`words ${language}`);
  const pick = (letters: readonly string[]) => letters[Math.floor(random() * letters.length)] ?? "";
  const hard = [...consonants];
  const soft = [...vowels];
  const words = Array.from({ length: VOCABULARY }, () => {
    const syllables = between(random, 1, 4);
    let word = "";
    for (let made = 0; made < syllables; made += 1)
      word += pick(hard) + pick(soft) + (random() < 0.25 ? pick(hard) : "");
    return word;
  });
  vocabularies.set(language, words);
  return words;
};

/** Words with sentences, and now and then a character beyond the basic plane. */
const speak = (random: Random, vocabulary: readonly string[], count: number, closing: string): string[] => {
  const words: string[] = [];
  let untilStop = between(random, 6, 20);
  for (let at = 0; at < count; at += 1) {
    const word = random() < 0.002 ? (wide[between(random, 0, 3)] ?? "") : (vocabulary[drawWord(random)] ?? "");
    untilStop -= 1;
    const isLast = at === count - 1;
    const stop = isLast ? closing : untilStop === 0 ? "." : "";
    if (untilStop === 0) untilStop = between(random, 6, 20);
    words.push(word + stop);
  }
  return words;
};

/**
 * A conversation of about so many words: questions of about 26 words, answers log-normal around 150.
 * @param seed the same seed gives the same text
 */
export const makeText = (seed: string, index: number, wordCount: number): WorkloadText => {
  const random = randomOf(`${seed} text ${index}`);
  const [language, consonants, vowels] = alphabets[index % alphabets.length] ?? ["en", "bdk", "aeo"];
  const vocabulary = vocabularyOf(language, consonants, vowels);
  const turns: WorkloadTurn[] = [];
  let start = 0;
  let unit = 0;
  for (let spoken = 0; spoken < wordCount; ) {
    const isAnswer = turns.length % 2 === 1;
    const wanted = isAnswer ? logNormal(random, 150, 0.5) : between(random, 18, 34);
    const count = Math.max(3, Math.min(Math.round(wanted), Math.max(3, wordCount - spoken)));
    const spelled = speak(random, vocabulary, count, isAnswer ? "." : "?");
    const words: Word[] = [];
    let at = start;
    let unitAt = unit;
    for (const word of spelled) {
      const length = [...word].length;
      words.push({ start: at, end: at + length, unit: unitAt, unitEnd: unitAt + word.length });
      at += length + 1;
      unitAt += word.length + 1;
    }
    turns.push({ isAnswer, text: spelled.join(" "), start, unit, end: at - 1, words });
    start = at;
    unit = unitAt;
    spoken += count;
  }
  const text = turns.map((turn) => turn.text).join("\n");
  return {
    language,
    text,
    codePointCount: start - 1,
    wordCount: turns.reduce((sum, turn) => sum + turn.words.length, 0),
    turns,
  };
};
