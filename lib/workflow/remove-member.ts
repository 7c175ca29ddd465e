import { countOwners, findMember, holdMembers, removeMemberRow } from "../data/member";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";

/** Takes a member out of the project; at the next request the door is closed. The last owner cannot leave. */
export const removeMember = async (
  scope: ProjectScope<"member:change" | "project:read">,
  context: WriteContext,
  target: { readonly userId: string; readonly expectedVersion: number },
): Promise<Result<undefined, Refusal>> =>
  transact(scope, context, async (write) => {
    const { userId, expectedVersion } = target;
    await holdMembers(scope, write);
    const current = await findMember(scope, userId, write.sql);
    if (!current) return { refusal: { code: "not_found" } };
    if (!(await removeMemberRow(scope, write, userId, expectedVersion)))
      return { refusal: { code: "stale_version", current } };
    if ((await countOwners(scope, write)) === 0) return { refusal: { code: "last_owner" } };
    return {
      value: undefined,
      events: [{ kind: "member.removed", subjectKind: "member", subjectId: userId, detail: { roles: current.roles } }],
    };
  });
