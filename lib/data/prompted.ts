import type { ProjectScope } from "../server/scope";
import type { WriteTransaction } from "./transaction";

/** A live coding as far as the guide decides whether it was asked for. */
export interface GuidedCoding {
  readonly id: string;
  readonly codeId: string;
  readonly transcriptVersionId: string;
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly promptedByGuide: boolean;
}

/** What the guide says now: which codes each question asks about, where questions were put, and who is whose parent. */
export interface GuideMaterial {
  readonly codings: readonly GuidedCoding[];
  readonly codesOfQuestion: ReadonlyMap<string, readonly string[]>;
  readonly marksOfVersion: ReadonlyMap<string, readonly { readonly turnIndex: number; readonly questionId: string }[]>;
  readonly parentOf: ReadonlyMap<string, string | null>;
}

const grouped = <Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  readValue: (row: Row) => Value,
): ReadonlyMap<string, Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), readValue(row)]);
  return groups;
};

/** Everything that "prompted" follows from, for one transcript version or for the whole project. */
export const readGuideMaterial = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  transcriptVersionId: string | null,
): Promise<GuideMaterial> => {
  const { projectId } = scope;
  const ofVersion = transcriptVersionId === null ? {} : { transcriptVersionId };
  const codings = await write.sql.coding.findMany({
    where: { projectId, deletedAt: null, ...ofVersion },
    select: {
      id: true,
      codeId: true,
      transcriptVersionId: true,
      firstTurn: true,
      lastTurn: true,
      promptedByGuide: true,
    },
  });
  const codes = await write.sql.code.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, parentId: true },
  });
  const newest = await write.sql.guideVersion.aggregate({ where: { projectId }, _max: { number: true } });
  const questions = await write.sql.guideQuestionCode.findMany({
    where: { projectId, guideNumber: newest._max.number ?? 0 },
    select: { questionId: true, codeId: true },
  });
  const marks = await write.sql.turnQuestion.findMany({
    where: { projectId, ...ofVersion },
    select: { transcriptVersionId: true, turnIndex: true, questionId: true },
  });
  return {
    codings,
    codesOfQuestion: grouped(
      questions,
      (row) => row.questionId,
      (row) => row.codeId,
    ),
    marksOfVersion: grouped(
      marks,
      (row) => row.transcriptVersionId,
      ({ turnIndex, questionId }) => ({ turnIndex, questionId }),
    ),
    parentOf: new Map(codes.map((code) => [code.id, code.parentId])),
  };
};

/** Writes what the guide says onto codings. It is derived, so that no version of a coding rises. */
export const storePromptedByGuide = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  codingIds: readonly string[],
  promptedByGuide: boolean,
): Promise<void> => {
  if (codingIds.length === 0) return;
  await write.sql.coding.updateMany({
    where: { projectId: scope.projectId, id: { in: [...codingIds] } },
    data: { promptedByGuide },
  });
};
