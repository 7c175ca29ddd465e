import { storeRecordingContract } from "@/lib/schema/contract/recording";
import { defineRoute } from "@/lib/server/define-route";
import { receiveRecording } from "@/lib/server/receive-recording";

export const POST = defineRoute(storeRecordingContract, ({ scope, context, params, request }) =>
  receiveRecording(scope, context, params.interviewId, request),
);
