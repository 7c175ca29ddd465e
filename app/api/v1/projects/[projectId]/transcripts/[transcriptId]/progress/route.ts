import { noteProgressContract } from "@/lib/schema/contract/transcript";
import { defineRoute } from "@/lib/server/define-route";
import { noteProgress } from "@/lib/workflow/note-progress";

export const PUT = defineRoute(noteProgressContract, ({ scope, context, params, body }) =>
  noteProgress(scope, context, { transcriptId: params.transcriptId, input: body }),
);
