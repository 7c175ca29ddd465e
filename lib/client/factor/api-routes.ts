import type { linkEvidenceContract, removeEvidenceContract } from "../../schema/contract/evidence";
import type {
  getFactorCellContract,
  getFactorTableContract,
  getRobustnessContract,
} from "../../schema/contract/factor";
import type { removeOverrideContract, setOverrideContract } from "../../schema/contract/override";
import type { addSourceContract, listSourcesContract } from "../../schema/contract/source";
import type { ApiRoute } from "../api";

/** The routes of the factor screen, without the validator that their contracts bring along. */
export const factorRoutes = {
  table: { method: "GET", path: "/projects/{projectId}/factor-table" } as ApiRoute<typeof getFactorTableContract>,
  cell: {
    method: "GET",
    path: "/projects/{projectId}/factor-table/cells/{codeId}/{caseId}",
  } as ApiRoute<typeof getFactorCellContract>,
  robustness: { method: "GET", path: "/projects/{projectId}/robustness" } as ApiRoute<typeof getRobustnessContract>,
  setOverride: {
    method: "PUT",
    path: "/projects/{projectId}/factor-table/cells/{codeId}/{caseId}/override",
  } as ApiRoute<typeof setOverrideContract>,
  removeOverride: {
    method: "DELETE",
    path: "/projects/{projectId}/factor-table/cells/{codeId}/{caseId}/override",
  } as ApiRoute<typeof removeOverrideContract>,
  linkEvidence: { method: "POST", path: "/projects/{projectId}/evidence" } as ApiRoute<typeof linkEvidenceContract>,
  removeEvidence: { method: "DELETE", path: "/projects/{projectId}/evidence/{evidenceId}" } as ApiRoute<
    typeof removeEvidenceContract
  >,
  addSource: { method: "POST", path: "/projects/{projectId}/sources" } as ApiRoute<typeof addSourceContract>,
  sources: { method: "GET", path: "/projects/{projectId}/sources" } as ApiRoute<typeof listSourcesContract>,
};
