import { accept, refuse } from "@/lib/domain/shared/result";
import { listConsentsContract, recordConsentContract } from "@/lib/schema/contract/consent";
import { defineRoute } from "@/lib/server/define-route";
import { loadConsents } from "@/lib/server/load-consents";
import { vault } from "@/lib/server/vault";
import { recordConsent } from "@/lib/workflow/record-consent";

export const GET = defineRoute(listConsentsContract, async ({ scope, params }) => {
  const page = await loadConsents(scope, params.intervieweeId);
  return page ? accept(page) : refuse({ code: "not_found" });
});

export const POST = defineRoute(recordConsentContract, ({ scope, context, params, body }) =>
  recordConsent(scope, context, vault, { intervieweeId: params.intervieweeId, input: body }),
);
