import { getGuide, holdGuide, insertGuideVersion, listKnownCodeIds, listQuestionIds } from "../data/guide";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext, type WriteTransaction } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { GuideInput, GuideView } from "../schema/guide";
import type { ProjectScope } from "../server/scope";
import { rederivePrompted } from "./rederive-prompted";

type Scope = ProjectScope<"codebook:change" | "project:read">;

const refuseQuestions = async (
  scope: Scope,
  write: WriteTransaction,
  questions: GuideInput["questions"],
): Promise<Refusal | null> => {
  const known = await listQuestionIds(scope, write);
  const codes = await listKnownCodeIds(
    scope,
    write,
    questions.flatMap((question) => question.codeIds),
  );
  const seen = new Set<string>();
  for (const [place, { questionId, codeIds }] of questions.entries()) {
    if (questionId && !known.has(questionId))
      return { code: "not_found", fields: { [`questions.${place}.questionId`]: "Is no question of this guide." } };
    if (questionId && seen.has(questionId))
      return { code: "validation_failed", fields: { [`questions.${place}.questionId`]: "Stands in the guide twice." } };
    if (questionId) seen.add(questionId);
    if (codeIds.some((codeId) => !codes.has(codeId)))
      return {
        code: "not_found",
        fields: { [`questions.${place}.codeIds`]: "Names a code that is not in the codebook." },
      };
  }
  return null;
};

const isSameGuide = (current: GuideView, questions: GuideInput["questions"]): boolean => {
  const plain = (list: readonly { questionId?: string; text: string; codeIds: readonly string[] }[]) =>
    JSON.stringify(list.map(({ questionId, text, codeIds }) => [questionId, text, [...new Set(codeIds)].sort()]));
  return plain(current.questions) === plain(questions);
};

/**
 * Saves the interview guide as its next version; a question keeps its id from version to version. The codes that a
 * question asks about decide which codings were asked for, so that they are asked again in the same transaction.
 * Saving the guide as it is makes no version.
 */
export const saveGuide = async (
  scope: Scope,
  context: WriteContext,
  change: { readonly expectedVersion: number; readonly input: GuideInput },
): Promise<Result<GuideView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { questions } = change.input;
    await holdGuide(scope, write);
    const current = await getGuide(scope, write.sql);
    if (current.version !== change.expectedVersion) return { refusal: { code: "stale_version", current } };
    const refusal = await refuseQuestions(scope, write, questions);
    if (refusal) return { refusal };
    if (current.version > 0 && isSameGuide(current, questions)) return { unchanged: current };
    const before = await holdRevision(scope, write, "guide", scope.projectId);
    const number = current.version + 1;
    await insertGuideVersion(scope, write, number, questions);
    const codingsChanged = await rederivePrompted(scope, write, null);
    const after = await keepRevision(scope, write, "guide", scope.projectId);
    return {
      undoable: { label: "guide.changed", changes: [{ kind: "guide", id: scope.projectId, before, after }] },
      value: await getGuide(scope, write.sql),
      events: [
        {
          kind: "guide.changed",
          subjectKind: "project",
          subjectId: scope.projectId,
          detail: { version: number, questions: questions.length, codingsChanged },
        },
      ],
    };
  });
