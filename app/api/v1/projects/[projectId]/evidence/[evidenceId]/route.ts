import { changeEvidenceContract, removeEvidenceContract } from "@/lib/schema/contract/evidence";
import { defineRoute } from "@/lib/server/define-route";
import { changeEvidence } from "@/lib/workflow/change-evidence";
import { removeEvidence } from "@/lib/workflow/remove-evidence";

export const PATCH = defineRoute(changeEvidenceContract, ({ scope, context, params, body, expectedVersion }) =>
  changeEvidence(scope, context, { evidenceId: params.evidenceId, expectedVersion, patch: body }),
);

export const DELETE = defineRoute(removeEvidenceContract, ({ scope, context, params, expectedVersion }) =>
  removeEvidence(scope, context, { evidenceId: params.evidenceId, expectedVersion }),
);
