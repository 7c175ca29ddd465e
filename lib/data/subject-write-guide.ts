import type { ProjectScope } from "../server/scope";
import type { SubjectState } from "./subject-revision";
import type { WriteTransaction } from "./transaction";

/** Notes again who was asked what, as an earlier state says it. */
export const writeAskedState = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  intervieweeId: string,
  state: SubjectState,
): Promise<void> => {
  const { projectId } = scope;
  await write.sql.questionAsked.deleteMany({ where: { projectId, intervieweeId } });
  await write.sql.$executeRaw`
    INSERT INTO question_asked (project_id, interviewee_id, question_id, state)
    SELECT ${projectId}::uuid, ${intervieweeId}::uuid, e.key::uuid, e.value
    FROM jsonb_each_text(${JSON.stringify(state)}::jsonb->'states') e`;
};

/** Puts the questions on the turns of a transcript version again, as an earlier state says it. */
export const writeMarksState = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  transcriptVersionId: string,
  state: SubjectState,
): Promise<void> => {
  const { projectId } = scope;
  await write.sql.turnQuestion.deleteMany({ where: { projectId, transcriptVersionId } });
  await write.sql.$executeRaw`
    INSERT INTO turn_question (project_id, transcript_version_id, turn_index, question_id)
    SELECT ${projectId}::uuid, ${transcriptVersionId}::uuid, (m->>0)::int, (m->>1)::uuid
    FROM jsonb_array_elements(${JSON.stringify(state)}::jsonb->'marks') m`;
};

/**
 * Makes the next version of the guide say what an earlier one said; versions are never changed. Version 0 is no question.
 * @returns whether every code that the version names is in the codebook
 */
export const writeGuideState = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  earlier: number,
): Promise<boolean> => {
  const { projectId, actorId } = scope;
  const missing = await write.sql.guideQuestionCode.count({
    where: { projectId, guideNumber: earlier, code: { deletedAt: { not: null } } },
  });
  if (missing > 0) return false;
  const newest = await write.sql.guideVersion.aggregate({ where: { projectId }, _max: { number: true } });
  const number = (newest._max.number ?? 0) + 1;
  await write.sql.guideVersion.create({
    data: { projectId, number, createdAt: write.context.now, createdBy: actorId },
  });
  await write.sql.$executeRaw`
    INSERT INTO guide_question (project_id, guide_number, question_id, position, text)
    SELECT project_id, ${number}, question_id, position, text FROM guide_question
    WHERE project_id = ${projectId}::uuid AND guide_number = ${earlier}`;
  await write.sql.$executeRaw`
    INSERT INTO guide_question_code (project_id, guide_number, question_id, code_id)
    SELECT project_id, ${number}, question_id, code_id FROM guide_question_code
    WHERE project_id = ${projectId}::uuid AND guide_number = ${earlier}`;
  return true;
};

/** Gives the project its earlier words; settings become the next version that says what the earlier one said. */
export const writeProjectState = async (
  scope: ProjectScope<never>,
  write: WriteTransaction,
  state: SubjectState,
): Promise<void> => {
  const { projectId, actorId } = scope;
  await write.sql.$executeRaw`
    UPDATE project SET (name, research_question, design, outcome_name, scope_conditions) =
        (SELECT name, research_question, design, outcome_name, scope_conditions
         FROM jsonb_populate_record(NULL::project, ${JSON.stringify(state)}::jsonb)),
      version = version + 1
    WHERE id = ${projectId}::uuid`;
  const newest = await write.sql.projectSettings.findFirstOrThrow({
    where: { projectId },
    orderBy: { version: "desc" },
  });
  const earlier = Number(state["settings"]);
  if (newest.version === earlier) return;
  const { version: _, ...settings } = await write.sql.projectSettings.findUniqueOrThrow({
    where: { projectId_version: { projectId, version: earlier } },
  });
  await write.sql.projectSettings.create({
    data: { ...settings, version: newest.version + 1, createdAt: write.context.now, createdBy: actorId },
  });
};
