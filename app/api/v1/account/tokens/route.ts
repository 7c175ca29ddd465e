import { accept } from "@/lib/domain/shared/result";
import { createTokenContract, listTokensContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { loadTokens } from "@/lib/server/load-account";
import { makeToken } from "@/lib/server/make-token";

export const GET = defineRoute(listTokensContract, async ({ scope }) => accept(await loadTokens(scope)));

export const POST = defineRoute(createTokenContract, ({ scope, caller, context, body }) =>
  makeToken(scope, caller, context, body),
);
