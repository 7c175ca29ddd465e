import { createTranslator } from "use-intl/core";
import type { FactorMaterial } from "../data/factor-material";
import type { FactorWarning } from "../domain/factor/factor-warning";
import warning from "../messages/en/warning.json";

const translate = createTranslator({ locale: "en", messages: { warning } });

/** A warning as a sentence, from the catalogue: names of factors and cases, numbers of interviewees, never a word of theirs. */
export const warningSentence = (found: FactorWarning, material: FactorMaterial): string => {
  const factor = (id: string) => material.codes.find((code) => code.id === id)?.name ?? id;
  const place = (id: string) => material.cases.find((item) => item.id === id)?.name ?? id;
  const people = (ids: readonly string[]) =>
    ids.map((id) => material.interviewees.find((person) => person.id === id)?.number ?? id).join(", ");
  const factors = (ids: readonly string[]) => ids.map(factor).join(", ");
  switch (found.code) {
    case "ruleMetExactly": {
      const { codeId, citers, salienceThreshold } = found.detail;
      return translate("warning.ruleMetExactly", {
        factor: factor(codeId),
        people: people(citers),
        threshold: salienceThreshold,
      });
    }
    case "cellMetExactly": {
      const { codeId, caseId, stance, speakers, presenceThreshold } = found.detail;
      const values = {
        factor: factor(codeId),
        case: place(caseId),
        stance,
        people: people(speakers),
        threshold: presenceThreshold,
      };
      return translate("warning.cellMetExactly", values);
    }
    case "ruleCannotBeMet": {
      const { caseId, discussedBy, presenceThreshold } = found.detail;
      return translate("warning.ruleCannotBeMet", {
        case: place(caseId),
        count: discussedBy.length,
        threshold: presenceThreshold,
      });
    }
    case "promptedAndUnpromptedMixed": {
      const { prompted, unprompted } = found.detail;
      return translate("warning.promptedAndUnpromptedMixed", {
        prompted: factors(prompted),
        unprompted: factors(unprompted),
      });
    }
    case "sourceByInterviewee": {
      const { codeId, caseId, sourceIds, authors, hasOtherSource } = found.detail;
      const values = {
        factor: factor(codeId),
        case: place(caseId),
        count: sourceIds.length,
        people: people(authors) || "none",
      };
      return translate("warning.sourceByInterviewee", { ...values, independent: hasOtherSource ? "yes" : "no" });
    }
    case "citedMostlyAsAbsent": {
      const { codeId, absentOnly, citers } = found.detail;
      const values = {
        factor: factor(codeId),
        count: absentOnly.length,
        citers: citers.length,
        people: people(absentOnly),
      };
      return translate("warning.citedMostlyAsAbsent", values);
    }
    case "judgementAlone": {
      const { codeId, caseId, hasEvidence } = found.detail;
      return translate("warning.judgementAlone", {
        factor: factor(codeId),
        case: place(caseId),
        hasEvidence: hasEvidence ? "yes" : "no",
      });
    }
    case "identicalRows":
      return translate("warning.identicalRows", { factors: factors(found.detail.codeIds) });
    case "belowThresholdEqualsKept": {
      const { codeId, keptCodeIds } = found.detail;
      return translate("warning.belowThresholdEqualsKept", { factor: factor(codeId), factors: factors(keptCodeIds) });
    }
    case "reachesThresholdOutsideTable": {
      const { codeId, citers, reason } = found.detail;
      const values = { factor: factor(codeId), count: citers.length, people: people(citers), reason: reason || "none" };
      return translate("warning.reachesThresholdOutsideTable", values);
    }
    case "asManyForAsAgainst": {
      const { codeId, caseId, present, absent } = found.detail;
      const values = { factor: factor(codeId), case: place(caseId), present: people(present), absent: people(absent) };
      return translate("warning.asManyForAsAgainst", values);
    }
    case "samePageAsOutcome":
      return translate("warning.samePageAsOutcome", {
        factor: factor(found.detail.codeId),
        case: place(found.detail.caseId),
      });
    case "wordsLost":
      return translate("warning.wordsLost", { factor: factor(found.detail.codeId), count: found.detail.codings });
    case "inferredFromOutcome":
      return translate("warning.inferredFromOutcome", {
        factor: factor(found.detail.codeId),
        case: place(found.detail.caseId),
      });
  }
};
