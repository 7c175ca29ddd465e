import { withdrawConsentContract } from "@/lib/schema/contract/withdrawal";
import { defineRoute } from "@/lib/server/define-route";
import { fileStore } from "@/lib/server/file-store";
import { withdrawConsent } from "@/lib/workflow/withdraw-consent";

export const POST = defineRoute(withdrawConsentContract, ({ scope, context, params, body }) =>
  withdrawConsent(scope, context, fileStore, params.intervieweeId, body),
);
