import { accept } from "@/lib/domain/shared/result";
import { verifyActivityContract } from "@/lib/schema/contract/audit";
import { defineRoute } from "@/lib/server/define-route";
import { loadAuditVerification } from "@/lib/server/load-audit-verification";

export const GET = defineRoute(verifyActivityContract, async ({ scope }) => accept(await loadAuditVerification(scope)));
