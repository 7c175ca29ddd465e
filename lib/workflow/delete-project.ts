import { getProject, markProjectDeleted } from "../data/project-view";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectDeleteInput } from "../schema/project";
import type { ProjectScope } from "../server/scope";

/**
 * Deletes a project after its name was typed: from then on it answers nobody. Nothing is destroyed yet, so that it can be
 * undone for 30 days; withdrawals and their erasures go on as they were.
 */
export const deleteProject = async (
  scope: ProjectScope<"project:delete" | "project:read">,
  context: WriteContext,
  input: ProjectDeleteInput,
): Promise<Result<undefined, Refusal>> =>
  transact(scope, context, async (write) => {
    const project = await getProject(scope, write.sql);
    if (input.confirm.trim() !== project.name)
      return { refusal: { code: "confirm_mismatch", fields: { confirm: "Is not the name of the project." } } };
    await markProjectDeleted(scope, write, input.reason);
    return {
      value: undefined,
      events: [
        {
          kind: "project.deleted",
          subjectKind: "project",
          subjectId: scope.projectId,
          detail: { version: project.version },
        },
      ],
    };
  });
