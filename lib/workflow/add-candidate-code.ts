import { insertCandidateCode } from "../data/candidate-code";
import { getCode, holdCodebook } from "../data/codebook";
import { findPassageSurroundings } from "../data/passage";
import { keepRevision } from "../data/subject-revision";
import { transact, type WriteContext, type WriteTransaction } from "../data/transaction";
import { nextColour } from "../domain/codebook/next-colour";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { CandidateCodeInput, CodeView } from "../schema/codebook";
import type { ProjectScope } from "../server/scope";
import { refuseTaken } from "./refuse-taken";
import { refuseUnreadable } from "./refuse-unreadable";
import { refuseWords } from "./refuse-words";
import { settlePassage } from "./settle-passage";

type CandidateScope = ProjectScope<"coding:create" | "transcript:read" | "project:read">;

/** Whose words the name is. */
const ownersOfWords = async (
  scope: CandidateScope,
  write: WriteTransaction,
  words: NonNullable<CandidateCodeInput["words"]>,
): Promise<Result<readonly string[], Refusal>> => {
  const around = await findPassageSurroundings(scope, write, words);
  if (!around) return refuse(await refuseUnreadable(scope, words.transcriptId, write.sql));
  const settled = await settlePassage(scope, write, around, words);
  if (!settled.ok) return settled;
  const { intervieweeIds } = settled.value;
  const refusal = await refuseWords(scope, write, intervieweeIds);
  return refusal ? refuse(refusal) : accept(intervieweeIds);
};

/**
 * Adds a code while coding. It is in use at once; made by somebody who may not change the codebook it is a candidate until
 * somebody who may has looked at it; until then its maker can take it back. Called by an interviewee's words it needs that these may be quoted and read by the team.
 */
export const addCandidateCode = async (
  scope: CandidateScope,
  context: WriteContext,
  { name, words }: CandidateCodeInput,
): Promise<Result<CodeView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const owners = words ? await ownersOfWords(scope, write, words) : accept([]);
        if (!owners.ok) return { refusal: owners.reason };
        const tree = await holdCodebook(scope, write);
        const codeId = await insertCandidateCode(scope, write, {
          name,
          colour: nextColour(tree.colours),
          isCandidate: !scope.holds("codebook:change"),
          intervieweeIds: owners.value,
        });
        const after = await keepRevision(scope, write, "code", codeId);
        return {
          undoable: { label: "code.created", changes: [{ kind: "code", id: codeId, before: 0, after }] },
          value: await getCode(scope, codeId, write.sql),
          events: [
            {
              kind: "code.created",
              subjectKind: "code",
              subjectId: codeId,
              detail: { isFactor: false, parentId: null, codebookVersion: tree.version },
            },
          ],
        };
      }),
    "name_taken",
    "name",
  );
