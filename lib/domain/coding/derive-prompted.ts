/** A turn of the transcript that answers questions of the interview guide. */
export interface AnsweringTurn {
  readonly turnIndex: number;
  readonly questionIds: readonly string[];
}

/**
 * Whether the interviewer asked for a mention: a turn inside the passage answers a question that names the code, or one of
 * its ancestors. A coder's own decision on the coding goes before the guide's.
 * Not counted: a question that was put without being answered in the passage.
 */
export const derivePrompted = (
  coding: {
    /** The code and its ancestors. */
    readonly codeIds: readonly string[];
    readonly turnIndexes: readonly number[];
    readonly decidedByCoder: boolean | null;
  },
  guide: {
    /** The codes that each question asks about. */
    readonly codesOfQuestion: ReadonlyMap<string, readonly string[]>;
    readonly answers: readonly AnsweringTurn[];
  },
): boolean => {
  if (coding.decidedByCoder !== null) return coding.decidedByCoder;
  const codes = new Set(coding.codeIds);
  const turns = new Set(coding.turnIndexes);
  return guide.answers.some(
    ({ turnIndex, questionIds }) =>
      turns.has(turnIndex) && questionIds.some((id) => guide.codesOfQuestion.get(id)?.some((code) => codes.has(code))),
  );
};
