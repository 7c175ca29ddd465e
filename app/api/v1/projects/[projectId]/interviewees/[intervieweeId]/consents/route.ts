import { accept, refuse } from "@/lib/domain/shared/result";
import { listConsentsContract, recordConsentContract } from "@/lib/schema/contract/consent";
import { defineRoute } from "@/lib/server/define-route";
import { loadConsents } from "@/lib/server/load-consents";
import { pageOfList } from "@/lib/server/page-of-list";
import { vault } from "@/lib/server/vault";
import { recordConsent } from "@/lib/workflow/record-consent";

export const GET = defineRoute(listConsentsContract, async ({ scope, params, query }) => {
  const page = await loadConsents(scope, params.intervieweeId);
  return page ? accept(pageOfList(page, query, ({ id }) => id)) : refuse({ code: "not_found" });
});

export const POST = defineRoute(recordConsentContract, ({ scope, context, params, body }) =>
  recordConsent(scope, context, vault, { intervieweeId: params.intervieweeId, input: body }),
);
