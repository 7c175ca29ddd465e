import { openRecordingContract } from "@/lib/schema/contract/recording";
import { defineRoute } from "@/lib/server/define-route";
import { givePlayPass } from "@/lib/server/give-play-pass";

export const POST = defineRoute(openRecordingContract, ({ scope, caller, context, params }) =>
  givePlayPass(scope, caller, context, params.recordingId),
);
