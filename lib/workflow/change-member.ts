import { countOwners, findMember, holdMembers, updateMember } from "../data/member";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { MemberPatch, MemberView } from "../schema/member";
import type { ProjectScope } from "../server/scope";

/**
 * Changes a member's roles or the end of the access. A viewer always has an end. The last owner whose access has no end
 * stays one (`last_owner`).
 */
export const changeMember = async (
  scope: ProjectScope<"member:change" | "project:read">,
  context: WriteContext,
  change: { readonly userId: string; readonly expectedVersion: number; readonly patch: MemberPatch },
): Promise<Result<MemberView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { userId, expectedVersion, patch } = change;
    await holdMembers(scope, write);
    const before = await findMember(scope, userId, write.sql);
    if (!before) return { refusal: { code: "not_found" } };
    const next = {
      roles: patch.roles ?? before.roles,
      endsAt: patch.endsAt === undefined ? before.endsAt : patch.endsAt,
    };
    if (next.roles.includes("viewer") && next.endsAt === null)
      return { refusal: { code: "validation_failed", fields: { endsAt: "A viewer's access ends at a set time." } } };
    if (!(await updateMember(scope, write, userId, expectedVersion, patch)))
      return { refusal: { code: "stale_version", current: before } };
    if ((await countOwners(scope, write)) === 0) return { refusal: { code: "last_owner" } };
    const value = await findMember(scope, userId, write.sql);
    // Whoever gives up the own ownership is still shown the row; the next request is judged by the new roles.
    if (!value) throw new Error("the member is not there after it was changed");
    return {
      value,
      events: [
        {
          kind: "member.changed",
          subjectKind: "member",
          subjectId: userId,
          detail: { roles: value.roles, endsAt: value.endsAt, version: value.version },
        },
      ],
    };
  });
