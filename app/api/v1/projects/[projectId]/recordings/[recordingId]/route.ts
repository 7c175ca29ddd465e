import { removeRecordingContract } from "@/lib/schema/contract/recording";
import { defineRoute } from "@/lib/server/define-route";
import { fileStore } from "@/lib/server/file-store";
import { removeRecording } from "@/lib/workflow/remove-recording";

export const DELETE = defineRoute(removeRecordingContract, ({ scope, context, params }) =>
  removeRecording(scope, context, fileStore, params.recordingId),
);
