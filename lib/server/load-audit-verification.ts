import { verifyAuditChain } from "../data/audit";
import type { AuditVerificationView } from "../schema/audit";
import type { ProjectScope } from "./scope";

/** Whether the project's log is whole, and where it breaks if it is not. */
export const loadAuditVerification = (scope: ProjectScope<"audit:verify">): Promise<AuditVerificationView> =>
  verifyAuditChain(scope);
