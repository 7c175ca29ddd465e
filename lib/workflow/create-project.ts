import { insertProject, startingSettings } from "../data/project";
import { getOwnProject } from "../data/project-view";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectInput, ProjectView } from "../schema/project";
import type { AccountScope } from "../server/scope";

/**
 * Starts a project. Its maker is owner and interviewer; one number, three, drives both thresholds until it is split.
 * A threshold is not held against the number of interviewees yet: there are none.
 */
export const createProject = async (
  scope: AccountScope,
  context: WriteContext,
  input: ProjectInput & { readonly isSample?: boolean },
): Promise<Result<ProjectView, Refusal>> => {
  const projectId = context.newId();
  return transact({ projectId, actorId: scope.userId }, context, async (write) => {
    const { settings, isSample = false, ...project } = input;
    await insertProject(scope, write, projectId, { ...project, isSample }, { ...startingSettings, ...settings });
    return {
      value: await getOwnProject(scope, projectId, write.sql),
      events: [{ kind: "project.created", subjectKind: "project", subjectId: projectId, detail: { isSample } }],
    };
  });
};
