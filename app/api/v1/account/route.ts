import { accept } from "@/lib/domain/shared/result";
import { getAccountContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { loadAccount } from "@/lib/server/load-account";

export const GET = defineRoute(getAccountContract, async ({ scope, caller }) =>
  accept(await loadAccount(scope, caller)),
);
