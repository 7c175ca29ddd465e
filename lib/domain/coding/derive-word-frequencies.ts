import { compareCodePoints } from "../shared/ordering";

/** A passage whose words are counted. */
export interface CountedPassage {
  readonly words: readonly string[];
  readonly intervieweeIds: readonly string[];
}

/** How often a word is said: in all, in how many passages, by how many people. */
export interface WordFrequency {
  readonly word: string;
  readonly count: number;
  readonly passages: number;
  readonly interviewees: number;
}

/**
 * The words of passages by how often they are said, then by their letters. Not counted: single letters, and numbers.
 * Nothing else is left out: which words say too little is for the reader to judge.
 */
export const deriveWordFrequencies = (passages: readonly CountedPassage[]): readonly WordFrequency[] => {
  const tallies = new Map<string, { count: number; passages: number; people: Set<string> }>();
  for (const { words, intervieweeIds } of passages) {
    const seen = new Set<string>();
    for (const word of words) {
      if ([...word].length < 2 || /^\p{N}+$/u.test(word)) continue;
      const tally = tallies.get(word) ?? { count: 0, passages: 0, people: new Set<string>() };
      tallies.set(word, tally);
      tally.count += 1;
      if (!seen.has(word)) tally.passages += 1;
      seen.add(word);
      for (const id of intervieweeIds) tally.people.add(id);
    }
  }
  return [...tallies]
    .map(([word, { count, passages: inPassages, people }]) => ({
      word,
      count,
      passages: inPassages,
      interviewees: people.size,
    }))
    .sort((one, other) => other.count - one.count || compareCodePoints(one.word, other.word));
};
