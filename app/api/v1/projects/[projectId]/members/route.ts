import { accept } from "@/lib/domain/shared/result";
import { addMemberContract, listMembersContract } from "@/lib/schema/contract/member";
import { defineRoute } from "@/lib/server/define-route";
import { loadMembers } from "@/lib/server/load-members";
import { pageOfList } from "@/lib/server/page-of-list";
import { addMember } from "@/lib/workflow/add-member";

export const GET = defineRoute(listMembersContract, async ({ scope, query }) =>
  accept(pageOfList(await loadMembers(scope), query, ({ userId }) => userId)),
);

export const POST = defineRoute(addMemberContract, ({ scope, context, body }) => addMember(scope, context, body));
