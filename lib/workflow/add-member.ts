import { findAccountId, findMember, holdMembers, insertMember } from "../data/member";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { MemberInput, MemberView } from "../schema/member";
import type { ProjectScope } from "../server/scope";

/** Takes an account of this instance into the project. An address without an account is not found; nobody is a member twice. */
export const addMember = async (
  scope: ProjectScope<"member:change" | "project:read">,
  context: WriteContext,
  input: MemberInput,
): Promise<Result<MemberView, Refusal>> =>
  transact(scope, context, async (write) => {
    await holdMembers(scope, write);
    const userId = await findAccountId(scope, write, input.email);
    if (!userId) return { refusal: { code: "not_found", fields: { email: "Has no account here." } } };
    if (await findMember(scope, userId, write.sql))
      return { refusal: { code: "name_taken", fields: { email: "Is a member of this project already." } } };
    await insertMember(scope, write, userId, input);
    const added = await findMember(scope, userId, write.sql);
    if (!added) throw new Error("the member is not there after it was added");
    return {
      value: added,
      events: [
        {
          kind: "member.added",
          subjectKind: "member",
          subjectId: userId,
          detail: { roles: added.roles, endsAt: added.endsAt },
        },
      ],
    };
  });
