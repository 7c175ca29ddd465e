import type { Permission } from "../../lib/domain/account/permission";
import { evidenceInput } from "../../lib/schema/evidence";
import { overrideInput } from "../../lib/schema/override";
import { sourceInput } from "../../lib/schema/source";
import { writeContext } from "../../lib/server/edge";
import type { ProjectScope } from "../../lib/server/scope";
import { addSource } from "../../lib/workflow/add-source";
import { linkEvidence } from "../../lib/workflow/link-evidence";
import { setOverride } from "../../lib/workflow/set-override";
import type { Frame } from "./load-frame";
import { known, settle } from "./settle";
import type { SampleStudy } from "./types";

/**
 * Sources, what they say of fourteen cells, and the judgements on the other two. A judgement's place in the study stands in
 * its justification and not as a document: linked to the cell it would be a second source that nobody has.
 * @param people ids by the interviewee's number: some of them wrote a source
 */
export const loadEvidence = async (
  scope: ProjectScope<Permission>,
  { codeIds, caseIds }: Pick<Frame, "codeIds" | "caseIds">,
  people: ReadonlyMap<number, string>,
  study: SampleStudy,
): Promise<void> => {
  const context = () => writeContext("system", null);
  const sourceIds = new Map<string, string>();
  for (const { id, title, kind, year, authorIsInterviewee } of study.sources) {
    const authorIntervieweeIds = authorIsInterviewee.map((number) => known(people, number));
    const input = sourceInput.parse({ kind, citation: title, year, authorIntervieweeIds });
    sourceIds.set(id, settle(await addSource(scope, context(), input), title).id);
  }
  for (const { factor, case: caseId, value, source, locator } of study.documents) {
    const cell = { codeId: known(codeIds, factor), caseId: known(caseIds, caseId) };
    const input = evidenceInput.parse({ ...cell, value, locator, sourceId: known(sourceIds, source) });
    settle(await linkEvidence(scope, context(), input), `document on ${factor} in ${caseId}`);
  }
  for (const { factor, case: caseId, value, justification, evidence } of study.judgements) {
    const cell = { codeId: known(codeIds, factor), caseId: known(caseIds, caseId) };
    const places = evidence.map(({ source, locator }) => `${source}, ${locator}`).join("; ");
    const input = overrideInput.parse({ value, justification: `${justification} (${places})` });
    settle(await setOverride(scope, context(), { cell, input }), `judgement on ${factor} in ${caseId}`);
  }
};
