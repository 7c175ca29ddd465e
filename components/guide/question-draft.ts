import { randomKey } from "@/lib/client/random-key";
import type { GuideInput, GuideView } from "@/lib/schema/guide";

/** A question while the guide is edited; one without an id is new. */
export interface QuestionDraft {
  readonly key: string;
  readonly questionId: string | null;
  readonly text: string;
  readonly codeIds: readonly string[];
}

/** The questions of a saved guide, ready to be edited; an empty guide starts with one empty question. */
export const draftsOf = (guide: GuideView): QuestionDraft[] =>
  guide.questions.length === 0
    ? [newQuestion()]
    : guide.questions.map(({ questionId, text, codeIds }) => ({ key: questionId, questionId, text, codeIds }));

/** An empty question. */
export const newQuestion = (): QuestionDraft => ({ key: randomKey(), questionId: null, text: "", codeIds: [] });

/** The whole guide as it is saved; questions left empty are not. */
export const guideInputOf = (drafts: readonly QuestionDraft[]): GuideInput => ({
  questions: drafts
    .filter(({ text, questionId }) => text.trim() !== "" || questionId !== null)
    .map(({ questionId, text, codeIds }) => ({
      ...(questionId === null ? {} : { questionId }),
      text,
      codeIds: [...codeIds],
    })),
});
