import { accept } from "@/lib/domain/shared/result";
import { getWordContextContract } from "@/lib/schema/contract/quote";
import { defineRoute } from "@/lib/server/define-route";
import { loadWordContexts } from "@/lib/server/load-quote-pictures";

export const GET = defineRoute(getWordContextContract, async ({ scope, query }) =>
  accept(await loadWordContexts(scope, query)),
);
