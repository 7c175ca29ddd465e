import { contract } from "../contract";
import { overrideInput, overrideView } from "../override";
import { id } from "../primitive";
import { projectParams } from "./project-params";

const cellParams = projectParams.extend({ codeId: id, caseId: id });
const path = "/projects/{projectId}/factor-table/cells/{codeId}/{caseId}/override";

/** `PUT .../factor-table/cells/{codeId}/{caseId}/override`: the researcher's own value; the earlier one stays in the history. */
export const setOverrideContract = contract({
  method: "PUT",
  path,
  access: { project: "override:set" },
  summary: "Sets the researcher's own value of a cell beside the derived one.",
  params: cellParams,
  body: overrideInput,
  output: overrideView,
});

/** `DELETE .../factor-table/cells/{codeId}/{caseId}/override`: the derived value stands alone again. */
export const removeOverrideContract = contract({
  method: "DELETE",
  path,
  access: { project: "override:set" },
  summary: "Takes a judgement back; the history keeps it.",
  params: cellParams,
  status: 204,
});
