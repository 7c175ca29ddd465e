import type { ActorFacts } from "../policy/facts";
import { isProjectRole } from "../policy/is-project-role";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";

/**
 * What policy needs of the one who acts: the roles of the member's row as they stand now. When access ends and whether the
 * person proved again who they are was settled at the request edge; abilities list what only needs that proof.
 */
export const findActorFacts = async (scope: ProjectScope<never>, reader: Reader = database()): Promise<ActorFacts> => {
  const row = await reader.member.findFirst({
    where: { projectId: scope.projectId, userId: scope.actorId, removedAt: null },
    select: { roles: true },
  });
  return {
    roles: (row?.roles ?? []).filter(isProjectRole),
    accessEndsAt: null,
    isIntervieweeLink: false,
    isInstanceAdmin: false,
    credential: { kind: "session", steppedUpAt: null },
    now: 0,
  };
};
