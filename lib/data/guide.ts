import { type AskedInput, askedState, type GuideInput, type GuideView } from "../schema/guide";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

type Question = GuideView["questions"][number];

const abilitiesOf = (scope: ProjectScope<"project:read">): GuideView["abilities"] =>
  (["codebook:change", "interview:change"] as const).filter((permission) => scope.holds(permission));

const readQuestions = async (scope: ProjectScope<never>, reader: Reader, number: number): Promise<Question[]> => {
  const rows = await reader.guideQuestion.findMany({
    where: { projectId: scope.projectId, guideNumber: number },
    include: { codes: { orderBy: { codeId: "asc" } } },
    orderBy: [{ position: "asc" }, { questionId: "asc" }],
  });
  return rows.map((row) => ({
    questionId: row.questionId,
    position: row.position,
    text: row.text,
    codeIds: row.codes.map(({ codeId }) => codeId),
  }));
};

/**
 * The interview guide in its newest version, with who was asked what. Only interviewees whose consent is in force and
 * allows analysis are named; questions that the newest version dropped are left out.
 */
export const getGuide = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<GuideView> => {
  const { projectId } = scope;
  const newest = await reader.guideVersion.findFirst({ where: { projectId }, orderBy: { number: "desc" } });
  const questions = newest ? await readQuestions(scope, reader, newest.number) : [];
  const asked = await reader.$queryRaw<{ intervieweeId: string; questionId: string; state: string }[]>`
    SELECT q.interviewee_id AS "intervieweeId", q.question_id AS "questionId", q.state
    FROM question_asked q
    JOIN eligible_interviewee e ON e.project_id = q.project_id AND e.id = q.interviewee_id
    WHERE q.project_id = ${projectId}::uuid ORDER BY e.number, q.question_id`;
  const known = new Set(questions.map((question) => question.questionId));
  return {
    version: newest?.number ?? 0,
    questions,
    asked: asked
      .filter((entry) => known.has(entry.questionId))
      .map((entry) => ({ ...entry, state: askedState.parse(entry.state) })),
    savedAt: newest?.createdAt.toISOString() ?? null,
    abilities: abilitiesOf(scope),
  };
};

/** Holds the project's row, so that versions of the guide follow each other and no code it names is removed meanwhile. */
export const holdGuide = async (scope: ProjectScope<never>, write: WriteTransaction): Promise<void> => {
  await write.sql.$queryRaw`SELECT id FROM project WHERE id = ${scope.projectId}::uuid FOR NO KEY UPDATE`;
};

/** Questions that any version of the guide ever had. */
export const listQuestionIds = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
): Promise<ReadonlySet<string>> => {
  const rows = await write.sql.guideQuestion.findMany({
    where: { projectId: scope.projectId },
    select: { questionId: true },
    distinct: ["questionId"],
  });
  return new Set(rows.map((row) => row.questionId));
};

/** Which of these codes the codebook has. */
export const listKnownCodeIds = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  codeIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await write.sql.code.findMany({
    where: { projectId: scope.projectId, id: { in: [...codeIds] }, deletedAt: null },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
};

/** Stores the next version of the guide; earlier ones are never changed. A question without an id gets one. */
export const insertGuideVersion = async (
  scope: ProjectScope<"codebook:change">,
  write: WriteTransaction,
  number: number,
  questions: GuideInput["questions"],
): Promise<void> => {
  const { projectId, actorId } = scope;
  const rows = questions.map((question, position) => ({
    ...question,
    questionId: question.questionId ?? write.context.newId(),
    position,
  }));
  await write.sql.guideVersion.create({
    data: { projectId, number, createdAt: write.context.now, createdBy: actorId },
  });
  await write.sql.guideQuestion.createMany({
    data: rows.map(({ questionId, position, text }) => ({
      projectId,
      guideNumber: number,
      questionId,
      position,
      text,
    })),
  });
  await write.sql.guideQuestionCode.createMany({
    data: rows.flatMap(({ questionId, codeIds }) =>
      [...new Set(codeIds)].map((codeId) => ({ projectId, guideNumber: number, questionId, codeId })),
    ),
  });
};

/** Notes who was asked what; an entry without a state is unknown again. */
export const storeAsked = async (
  scope: ProjectScope<"interview:change">,
  write: WriteTransaction,
  entries: AskedInput["entries"],
): Promise<void> => {
  const { projectId } = scope;
  for (const { intervieweeId, questionId, state } of entries) {
    const key = { projectId, intervieweeId, questionId };
    if (state === null) await write.sql.questionAsked.deleteMany({ where: key });
    else
      await write.sql.questionAsked.upsert({
        where: { projectId_intervieweeId_questionId: key },
        create: { ...key, state },
        update: { state },
      });
  }
};
