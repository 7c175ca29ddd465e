import { accept } from "@/lib/domain/shared/result";
import { linkEvidenceContract, listEvidenceContract } from "@/lib/schema/contract/evidence";
import { defineRoute } from "@/lib/server/define-route";
import { loadEvidence } from "@/lib/server/load-evidence";
import { linkEvidence } from "@/lib/workflow/link-evidence";

export const GET = defineRoute(listEvidenceContract, async ({ scope, query }) =>
  accept(await loadEvidence(scope, query)),
);

export const POST = defineRoute(linkEvidenceContract, ({ scope, context, body }) => linkEvidence(scope, context, body));
