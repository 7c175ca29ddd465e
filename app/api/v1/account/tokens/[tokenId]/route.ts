import { revokeTokenContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { revokeToken } from "@/lib/workflow/revoke-token";

export const DELETE = defineRoute(revokeTokenContract, ({ scope, context, params }) =>
  revokeToken(scope, context, params.tokenId),
);
