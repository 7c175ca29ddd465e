import type { FactorTableView } from "../../schema/factor";
import { type FileOrigin, printAbout } from "./print-about";
import { cellsByPlace } from "./print-tables";

/**
 * A factor table as data for programs: factors and cases by name, interviewees by number. Internal ids stay out, because
 * they hold the time at which a thing was made (claim A16); the command `method` and the API answer with ids.
 */
export const writeFactorTableJson = (table: FactorTableView, origin: FileOrigin): Uint8Array<ArrayBuffer> => {
  const cellAt = cellsByPlace(table);
  const nameOf = (codeId: string) => table.factors.find((factor) => factor.codeId === codeId)?.name ?? "";
  const value = {
    format: "tercet-factor-table",
    formatVersion: 1,
    project: origin.projectName,
    isSample: origin.isSample,
    madeOn: origin.madeAt.slice(0, 10),
    about: Object.fromEntries(printAbout(table, origin).filter(([word]) => word !== "")),
    settings: table.settings,
    basis: {
      interviewees: table.basis.interviewees,
      eligible: table.basis.eligible,
      codings: table.basis.codings,
      codebookVersion: table.basis.versions.codebook,
      guideVersion: table.basis.versions.guide,
      consent: table.basis.versions.consent,
      hash: table.basis.hash,
    },
    outcomeName: table.outcomeName,
    cases: table.cases.map(({ name, shortName, outcome, discussedBy }) => ({ name, shortName, outcome, discussedBy })),
    factors: table.factors.map((factor) => ({
      name: factor.name,
      kept: factor.kept,
      citationCount: factor.citationCount,
      citedBy: factor.citedBy,
      irrelevant: factor.irrelevant,
      prompted: factor.prompted,
      passages: factor.passages,
      generalClaims: factor.generalClaims,
      pattern: factor.pattern,
      cells: table.cases.flatMap((entry) => {
        const cell = cellAt(factor.codeId, entry.id);
        if (!cell) return [];
        const { state, present, absent, mixed, mixedReasons, relevant, irrelevant, dissent, provenance, derived } =
          cell;
        return [
          {
            case: entry.name,
            value: cell.value,
            provenance,
            state,
            present,
            absent,
            mixed,
            mixedReasons,
            relevant,
            irrelevant,
            dissent,
            derived,
            documents: cell.evidence.map((item) => ({
              value: item.value,
              locator: item.locator,
              ...(item.hasIntervieweeAuthor ? { hasIntervieweeAuthor: true } : {}),
            })),
            judgement: cell.override
              ? {
                  value: cell.override.value,
                  justification: cell.override.justification,
                  hasEvidence: cell.override.hasEvidence,
                  evidenceModes: cell.override.evidenceModes,
                  isInEffect: cell.override.isInEffect,
                }
              : null,
          },
        ];
      }),
    })),
    otherIdeas: table.otherIdeas.map(({ name, citedBy, reason }) => ({ name, citedBy, reason })),
    separatingPairs: table.separatingPairs.map(({ first, second }) => ({
      first: { factor: nameOf(first.codeId), value: first.value },
      second: { factor: nameOf(second.codeId), value: second.value },
    })),
    warnings: table.warnings.map(({ code, detail }) => ({ code, detail })),
  };
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
};
