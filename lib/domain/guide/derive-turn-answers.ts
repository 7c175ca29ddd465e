import type { AnsweringTurn } from "../coding/derive-prompted";

/**
 * Which questions of the guide the turns answer: a question that the team marked holds from its turn on, until the next
 * marked turn. Follow-up questions that nobody marked belong to the question before them; turns before the first mark
 * answer none.
 * @param marks marked turns of the transcript, in any order; several marks on one turn hold together
 * @param turnIndexes the turns that are asked about
 */
export const deriveTurnAnswers = (
  marks: readonly { readonly turnIndex: number; readonly questionId: string }[],
  turnIndexes: readonly number[],
): AnsweringTurn[] =>
  turnIndexes.map((turnIndex) => {
    const before = marks.filter((mark) => mark.turnIndex <= turnIndex).map((mark) => mark.turnIndex);
    const nearest = before.length > 0 ? Math.max(...before) : null;
    return {
      turnIndex,
      questionIds: marks.filter((mark) => mark.turnIndex === nearest).map((mark) => mark.questionId),
    };
  });
