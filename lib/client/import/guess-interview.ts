/** As much of an interview as a file can be matched with. */
export interface MatchableInterview {
  readonly id: string;
  readonly number: number;
}

const numbersIn = (name: string): number[] => {
  const bare = name.replace(/\.[a-z0-9]{1,5}$/i, "");
  const named = [...bare.matchAll(/(?:interview|interviewee|transcript|int|i)[\s_.-]*0*(\d{1,4})(?!\d)/gi)];
  const any = [...bare.matchAll(/(?<!\d)0*(\d{1,3})(?!\d)/g)];
  return (named.length > 0 ? named : any).map((match) => Number(match[1]));
};

/**
 * Which interview a file belongs to, by the one number in its name: `Interview 05.docx` is interview 5. A name with several
 * numbers that fit, or with none, is left to the reader; a year or a long number is no interview.
 * @example guessInterview("I-3_final.vtt", [{ id: "c", number: 3 }]) // "c"
 */
export const guessInterview = (fileName: string, interviews: readonly MatchableInterview[]): string | null => {
  const wanted = new Set(numbersIn(fileName));
  const fitting = interviews.filter(({ number }) => wanted.has(number));
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
};
