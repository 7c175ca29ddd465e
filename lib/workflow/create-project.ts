import { insertProject, startingSettings } from "../data/project";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectInput } from "../schema/project";
import type { AccountScope } from "../server/scope";

/** Starts a project. Its maker is owner and key holder; one number, three, drives both thresholds until it is split. */
export const createProject = async (
  scope: AccountScope,
  context: WriteContext,
  input: ProjectInput & { readonly isSample?: boolean },
): Promise<Result<{ readonly projectId: string }, Refusal>> => {
  const projectId = context.newId();
  return transact({ projectId, actorId: scope.userId }, context, async (write) => {
    const { settings, isSample, ...project } = input;
    await insertProject(
      scope,
      write,
      projectId,
      { ...project, isSample: isSample ?? false },
      { ...startingSettings, ...settings },
    );
    return {
      value: { projectId },
      events: [
        {
          kind: "project.created",
          subjectKind: "project",
          subjectId: projectId,
          detail: { isSample: isSample ?? false },
        },
      ],
    };
  });
};
