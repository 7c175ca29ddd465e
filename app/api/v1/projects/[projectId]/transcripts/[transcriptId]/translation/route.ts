import { addTranslationContract, getTranslationContract } from "@/lib/schema/contract/translation";
import { defineRoute } from "@/lib/server/define-route";
import { loadTranslation } from "@/lib/server/load-translation";
import { storeTranslation } from "@/lib/server/store-translation";

export const GET = defineRoute(getTranslationContract, ({ scope, params }) =>
  loadTranslation(scope, params.transcriptId),
);

export const POST = defineRoute(addTranslationContract, ({ scope, context, params, request }) =>
  storeTranslation(scope, context, params.transcriptId, request),
);
