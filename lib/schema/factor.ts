import * as z from "zod";
import { codingLayers } from "../domain/coding/coding-layer";
import { belowRules } from "../domain/factor/below-rule";
import { cellStates } from "../domain/factor/cell-state";
import { provenances } from "../domain/factor/provenance";
import { warningCodes } from "../domain/factor/warning-code";
import { abilityList } from "./ability";
import { cellValue } from "./case";
import { intervieweeMark } from "./interviewee";
import { overrideView } from "./override";
import { count, id, instant, queryBoolean, queryNumber, repeatable, sha256 } from "./primitive";
import { codingStatus, evidenceMode, tableSettingsView } from "./table-settings";

/** What a query may override of the settings, for the factor table and everything computed on it. */
export const factorTableQuery = z.strictObject({
  salienceThreshold: z.exactOptional(queryNumber.min(1).max(100_000)),
  presenceThreshold: z.exactOptional(queryNumber.min(1).max(100_000)),
  belowRule: z.exactOptional(z.enum(belowRules)),
  evidenceMode: z.exactOptional(evidenceMode),
  countedStatuses: z.exactOptional(repeatable(codingStatus)),
  countPrompted: z.exactOptional(queryBoolean),
  excludeInterviewee: z.exactOptional(repeatable(id)),
  coderId: z.exactOptional(id),
  roundId: z.exactOptional(id),
});
/** See {@link factorTableQuery}. */
export type FactorTableQuery = z.infer<typeof factorTableQuery>;

/** Interviewees by their numbers, ascending. */
const numbers = z.array(count);

/** How many people a figure could rest on. */
export const denominators = z
  .strictObject({
    /** In the project. */
    interviewees: count,
    /** With a consent in force that covers analysis. */
    withConsent: count,
    /** Asked about the factor by the interview guide; null when the guide does not say. */
    asked: count.nullable(),
    /** Who spoke of the case (for a cell) or of the factor at all (for a factor). */
    discussed: count,
  })
  .meta({ id: "Denominators" });
/** See {@link denominators}. */
export type Denominators = z.infer<typeof denominators>;

/** How a factor's row stands to the outcome. */
export const rowPattern = z.enum(["outcome", "inverse", "outcomePossible", "inversePossible", "constant", "none"]);

/** Whether the interview guide asked for the mentions of a factor. */
export const promptedness = z.enum(["prompted", "unprompted", "mixed", "none"]);

const factorRow = z
  .strictObject({
    codeId: id,
    name: z.string(),
    /** The numbers of the interviewees who cite it: each counts once. */
    citedBy: numbers,
    citationCount: count,
    /** Those who say that it does not matter: listed beside, not counted. */
    irrelevant: numbers,
    kept: z.boolean(),
    prompted: promptedness,
    passages: count,
    /** Interviewees with a claim about no case in particular. */
    generalClaims: numbers,
    pattern: rowPattern,
    denominators,
    colour: z.strictObject({ hue: count, pattern: count }),
  })
  .meta({ id: "FactorRow" });

/** Why an interviewee counts on neither side of a cell. */
export const mixedReason = z.enum(["speakerSaysBoth", "speakerUnclear", "codersDisagree"]);

const cell = z
  .strictObject({
    codeId: id,
    caseId: id,
    state: z.enum(cellStates),
    present: numbers,
    absent: numbers,
    mixed: numbers,
    mixedReasons: z.array(z.strictObject({ interviewee: count, reason: mixedReason })),
    dissent: numbers,
    value: cellValue,
    provenance: z.enum(provenances).nullable(),
    override: overrideView.nullable(),
    /** Documents linked to the cell. */
    evidence: z.array(z.strictObject({ id, value: cellValue, sourceId: id, hasIntervieweeAuthor: z.boolean() })),
    /** Fewer people spoke of the case than the threshold asks for. */
    ruleCannotBeMet: z.boolean(),
    denominators,
  })
  .meta({ id: "FactorCell" });

/** A warning that the table raises by itself; `detail` is a sentence, the rest says what it is about. */
export const tableWarning = z
  .strictObject({
    code: z.enum(warningCodes),
    detail: z.string(),
    codeIds: z.array(id),
    caseIds: z.array(id),
    interviewees: numbers,
    sourceIds: z.array(id),
  })
  .meta({ id: "TableWarning" });
/** See {@link tableWarning}. */
export type TableWarning = z.infer<typeof tableWarning>;

/** What the table was computed from: the same inputs give the same hash. */
export const tableBasis = z
  .strictObject({
    interviewees: count,
    eligible: count,
    codings: count,
    layer: z.enum(codingLayers),
    versions: z.strictObject({
      settings: count,
      codebook: count,
      transcripts: z.array(z.strictObject({ transcriptId: id, version: count })),
      /** Hash of the consent in force of every interviewee. */
      consent: sha256,
    }),
    asOf: instant,
    hash: sha256,
  })
  .meta({ id: "TableBasis" });
/** See {@link tableBasis}. */
export type TableBasis = z.infer<typeof tableBasis>;

/** The factor table: which factor is present in which case, by the rule printed beside it. */
export const factorTableView = z
  .strictObject({
    settings: tableSettingsView,
    /** What the query changed of the project's own settings. */
    overridden: z.array(z.string()),
    basis: tableBasis,
    outcomeName: z.string(),
    interviewees: z.array(intervieweeMark.extend({ isEligible: z.boolean() })),
    cases: z.array(z.strictObject({ id, name: z.string(), shortName: z.string(), outcome: cellValue })),
    factors: z.array(factorRow),
    cells: z.array(cell),
    /** Codes that are not factors and yet reach the salience threshold, or come near it, with the team's reason. */
    otherIdeas: z.array(
      z.strictObject({
        codeId: id,
        name: z.string(),
        citedBy: numbers,
        reachesThreshold: z.boolean(),
        reason: z.string(),
      }),
    ),
    warnings: z.array(tableWarning),
    abilities: abilityList,
  })
  .meta({ id: "FactorTableView" });
/** See {@link factorTableView}. */
export type FactorTableView = z.infer<typeof factorTableView>;
/** One row of {@link factorTableView}. */
export type FactorRowView = FactorTableView["factors"][number];
/** One cell of {@link factorTableView}. */
export type FactorCellView = FactorTableView["cells"][number];
