import { playRecordingContract } from "@/lib/schema/contract/recording";
import { answerRecording } from "@/lib/server/answer-recording";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(playRecordingContract, ({ caller, params, request }) =>
  answerRecording(caller, params, request),
);
