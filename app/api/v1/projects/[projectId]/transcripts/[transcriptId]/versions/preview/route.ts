import { previewVersionContract } from "@/lib/schema/contract/transcript";
import { previewCorrection } from "@/lib/server/correct-transcript";
import { defineRoute } from "@/lib/server/define-route";

export const POST = defineRoute(previewVersionContract, ({ scope, context, params, request, expectedVersion }) =>
  previewCorrection(scope, context, { transcriptId: params.transcriptId, expectedVersion, request }),
);
