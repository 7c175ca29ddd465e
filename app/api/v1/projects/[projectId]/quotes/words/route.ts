import { accept } from "@/lib/domain/shared/result";
import { getWordFrequencyContract } from "@/lib/schema/contract/quote";
import { defineRoute } from "@/lib/server/define-route";
import { loadWordFrequency } from "@/lib/server/load-quote-tables";

export const GET = defineRoute(getWordFrequencyContract, async ({ scope, query }) =>
  accept(await loadWordFrequency(scope, query)),
);
