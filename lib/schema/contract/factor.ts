import { contract } from "../contract";
import { factorTableQuery, factorTableView } from "../factor";
import { factorCellView } from "../factor-cell";
import { id } from "../primitive";
import { robustnessView } from "../robustness";
import { projectParams } from "./project-params";

/** `GET .../factor-table`: the table by the project's rule, or by the rule that the query tries. */
export const getFactorTableContract = contract({
  method: "GET",
  path: "/projects/{projectId}/factor-table",
  access: { project: "factor-table:read" },
  summary: "Derives the factor table; the query tries other settings without saving them.",
  params: projectParams,
  query: factorTableQuery,
  output: factorTableView,
});

/** `GET .../factor-table/cells/{codeId}/{caseId}`: what stands behind a cell. */
export const getFactorCellContract = contract({
  method: "GET",
  path: "/projects/{projectId}/factor-table/cells/{codeId}/{caseId}",
  access: { project: "factor-table:read", also: ["transcript:read"] },
  summary: "Opens a cell: quotes by interviewee as the caller may see them, documents, judgements, the rule's trace.",
  params: projectParams.extend({ codeId: id, caseId: id }),
  query: factorTableQuery,
  output: factorCellView,
});

/** `GET .../robustness`: how the table stands at other thresholds and without single people. */
export const getRobustnessContract = contract({
  method: "GET",
  path: "/projects/{projectId}/robustness",
  access: { project: "factor-table:read" },
  summary: "Sweeps the threshold and leaves interviewees and coders out, one, two and three at a time.",
  params: projectParams,
  query: factorTableQuery,
  output: robustnessView,
});
