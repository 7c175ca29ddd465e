import type * as z from "zod";
import type { Access, Contract } from "../../schema/contract";
import type {
  getFactorCellContract,
  getFactorTableContract,
  getRobustnessContract,
} from "../../schema/contract/factor";
import type { evidenceInput } from "../../schema/evidence";
import type { overrideInput } from "../../schema/override";
import type { sourcePage } from "../../schema/source";
import type { ApiRoute } from "../api";

type InProject = z.ZodObject<{ projectId: z.ZodString }>;
type OnCell = z.ZodObject<{ projectId: z.ZodString; codeId: z.ZodString; caseId: z.ZodString }>;
type OnEvidence = z.ZodObject<{ projectId: z.ZodString; evidenceId: z.ZodString }>;
type PageQuery = z.ZodObject<{ limit: z.ZodNumber; cursor: z.ZodString }>;

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
  } as ApiRoute<Contract<Access, OnCell, undefined, typeof overrideInput, undefined, false>>,
  removeOverride: {
    method: "DELETE",
    path: "/projects/{projectId}/factor-table/cells/{codeId}/{caseId}/override",
  } as ApiRoute<Contract<Access, OnCell, undefined, undefined, undefined, false>>,
  linkEvidence: { method: "POST", path: "/projects/{projectId}/evidence" } as ApiRoute<
    Contract<Access, InProject, undefined, typeof evidenceInput, undefined, false>
  >,
  removeEvidence: { method: "DELETE", path: "/projects/{projectId}/evidence/{evidenceId}" } as ApiRoute<
    Contract<Access, OnEvidence, undefined, undefined, undefined, true>
  >,
  sources: { method: "GET", path: "/projects/{projectId}/sources" } as ApiRoute<
    Contract<Access, InProject, PageQuery, undefined, typeof sourcePage, false>
  >,
};
