import { reviveProject } from "../data/deleted-project";
import { getOwnProject } from "../data/project-view";
import { transact, type WriteContext } from "../data/transaction";
import { restorableDays } from "../domain/project/restorable-days";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectView } from "../schema/project";
import type { AccountScope } from "../server/scope";

/**
 * Brings a deleted project back as it was, for its owners and within 30 days; to everybody else, and after that, it does
 * not exist. Whoever withdrew meanwhile stays withdrawn.
 */
export const restoreDeletedProject = async (
  scope: AccountScope,
  context: WriteContext,
  projectId: string,
): Promise<Result<ProjectView, Refusal>> =>
  transact({ projectId, actorId: scope.userId }, context, async (write) => {
    const after = new Date(context.now.getTime() - restorableDays * 24 * 60 * 60_000);
    if (!(await reviveProject(scope, write, projectId, after))) return { refusal: { code: "not_found" } };
    const value = await getOwnProject(scope, projectId, write.sql);
    return {
      value,
      events: [
        { kind: "project.restored", subjectKind: "project", subjectId: projectId, detail: { version: value.version } },
      ],
    };
  });
