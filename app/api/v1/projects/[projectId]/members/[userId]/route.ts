import { changeMemberContract, removeMemberContract } from "@/lib/schema/contract/member";
import { defineRoute } from "@/lib/server/define-route";
import { changeMember } from "@/lib/workflow/change-member";
import { removeMember } from "@/lib/workflow/remove-member";

export const PATCH = defineRoute(changeMemberContract, ({ scope, context, params, body, expectedVersion }) =>
  changeMember(scope, context, { userId: params.userId, expectedVersion, patch: body }),
);

export const DELETE = defineRoute(removeMemberContract, ({ scope, context, params, expectedVersion }) =>
  removeMember(scope, context, { userId: params.userId, expectedVersion }),
);
