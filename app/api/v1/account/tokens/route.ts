import { accept } from "@/lib/domain/shared/result";
import { createTokenContract, listTokensContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { loadTokens } from "@/lib/server/load-account";
import { makeToken } from "@/lib/server/make-token";
import { pageOfList } from "@/lib/server/page-of-list";

export const GET = defineRoute(listTokensContract, async ({ scope, query }) =>
  accept(pageOfList(await loadTokens(scope), query, ({ id }) => id)),
);

export const POST = defineRoute(createTokenContract, ({ scope, caller, context, body }) =>
  makeToken(scope, caller, context, body),
);
