import { addCandidateCodeContract } from "@/lib/schema/contract/codebook";
import { defineRoute } from "@/lib/server/define-route";
import { addCandidateCode } from "@/lib/workflow/add-candidate-code";

export const POST = defineRoute(addCandidateCodeContract, ({ scope, context, body }) =>
  addCandidateCode(scope, context, body),
);
