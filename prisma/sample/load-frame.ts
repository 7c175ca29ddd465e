import type { Permission } from "../../lib/domain/account/permission";
import { caseInput } from "../../lib/schema/case";
import { codeInput } from "../../lib/schema/codebook";
import { consentFormInput } from "../../lib/schema/consent";
import { guideInput } from "../../lib/schema/guide";
import { writeContext } from "../../lib/server/edge";
import type { ProjectScope } from "../../lib/server/scope";
import { addCase } from "../../lib/workflow/add-case";
import { addCode } from "../../lib/workflow/add-code";
import { saveConsentForm } from "../../lib/workflow/save-consent-form";
import { saveGuide } from "../../lib/workflow/save-guide";
import { known, settle } from "./settle";
import type { SampleCaseId, SampleCodeId, SampleStudy } from "./types";

/** The study's frame with the ids that the application gave. */
export interface Frame {
  readonly caseIds: ReadonlyMap<SampleCaseId, string>;
  readonly codeIds: ReadonlyMap<SampleCodeId, string>;
  /** By the number of the question. */
  readonly questionIds: ReadonlyMap<number, string>;
  readonly formVersionId: string;
  readonly acknowledgements: readonly string[];
}

/** Cases, codebook, guide and consent form of the sample, in the order in which the study states them. */
export const loadFrame = async (scope: ProjectScope<Permission>, study: SampleStudy): Promise<Frame> => {
  const context = () => writeContext("system", null);
  const caseIds = new Map<SampleCaseId, string>();
  for (const [position, it] of study.cases.entries()) {
    const { id, reasonForInclusion: reason, ...stated } = it;
    const { name } = stated;
    const input = caseInput.parse({ ...stated, reason, included: true, position });
    caseIds.set(id, settle(await addCase(scope, context(), input), name).id);
  }
  for (const [index, { name, reasonForExclusion: reason }] of study.excludedCases.entries()) {
    const position = study.cases.length + index;
    settle(await addCase(scope, context(), caseInput.parse({ name, reason, included: false, position })), name);
  }

  const codeIds = new Map<SampleCodeId, string>();
  for (const [position, code] of study.codebook.entries()) {
    const { id, name, definition, include, exclude, example, isFactor, hue, pattern, reasonNotFactor = "" } = code;
    const source = [code.source, code.locator].filter(Boolean).join(", ");
    const stated = { name, definition, source, include, exclude, example, isFactor, reasonNotFactor, position };
    const input = codeInput.parse({ ...stated, colour: { hue, pattern } });
    codeIds.set(id, settle(await addCode(scope, context(), input), name).id);
  }

  const questions = study.guide.map(({ text, asksAbout }) => ({
    text,
    codeIds: asksAbout.map((code) => known(codeIds, code)),
  }));
  const change = { expectedVersion: 0, input: guideInput.parse({ questions }) };
  const guide = settle(await saveGuide(scope, context(), change), "guide");
  const questionIds = new Map(
    study.guide.map(({ number }, index) => [number, guide.questions[index]?.questionId ?? ""] as const),
  );

  const form = settle(await saveConsentForm(scope, context(), consentFormInput.parse(study.consentForm)), "form");
  const acknowledgements = study.consentForm.clauses.filter((it) => it.isAcknowledgement).map((it) => it.id);
  return { caseIds, codeIds, questionIds, formVersionId: form.id, acknowledgements };
};
