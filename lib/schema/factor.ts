import * as z from "zod";
import { belowRules } from "../domain/factor/below-rule";
import { cellStates } from "../domain/factor/cell-state";
import { provenances } from "../domain/factor/provenance";
import { warningCodes } from "../domain/factor/warning-code";
import { abilityList } from "./ability";
import { cellValue } from "./case";
import { codeColour } from "./codebook";
import { intervieweeMark } from "./interviewee";
import { overrideView } from "./override";
import { count, id, instant, jsonValue, queryBoolean, queryNumber, repeatable, sha256 } from "./primitive";
import { separatingPair } from "./table-difference";
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

/** Interviewees by their numbers, ascending; each counts once. */
export const numbers = z.array(count);

/** Why an interviewee counts on neither side: the speaker says both or is ambivalent, or coders disagree about her. */
export const mixedReason = z.enum(["speaker", "coders"]);

/** Who says what, by number. Only `present` and `absent` decide the state. */
const speakerFields = {
  present: numbers,
  absent: numbers,
  mixed: numbers,
  mixedReasons: z.array(z.strictObject({ interviewee: count, reason: mixedReason })),
  /** Says that the factor matters; whether it was there stays open. */
  relevant: numbers,
  /** Says that the factor does not matter. */
  irrelevant: numbers,
} as const;

/** How a row lies beside the outcome: `certain` without unknown cells, else `possible`. */
export const rowPattern = z
  .strictObject({
    kind: z.enum(["outcome", "inverse", "constant", "none", "untested"]),
    certainty: z.enum(["certain", "possible"]).nullable(),
  })
  .meta({ id: "RowPattern" });

/** Eligible interviewees by what the interview guide says about the questions on a factor. */
export const guideCoverage = z
  .strictObject({ asked: numbers, skipped: numbers, declined: numbers, notAsked: numbers, missing: numbers })
  .meta({ id: "GuideCoverage", description: "`missing`: nothing is recorded." });

/** How many people a figure could rest on: "n of N" always names its N. */
export const denominators = z
  .strictObject({
    /** In the project. */
    interviewees: count,
    /** With a consent in force that covers analysis. */
    withConsent: count,
    /** Asked about the factor; null when the guide says nothing of it. */
    asked: count.nullable(),
    /** Who spoke of the case at all. */
    discussed: count,
  })
  .meta({ id: "Denominators" });
/** See {@link denominators}. */
export type Denominators = z.infer<typeof denominators>;

/** One factor of the table. */
export const factorRow = z
  .strictObject({
    codeId: id,
    name: z.string(),
    colour: codeColour,
    citedBy: numbers,
    citationCount: count,
    /** Those who say that it does not matter: listed beside, not counted. */
    irrelevant: numbers,
    kept: z.boolean(),
    /** A question of the guide asks about it, or a counted mention was asked for. */
    prompted: z.boolean(),
    /** Citers all of whose mentions a question asked for. */
    onlyPrompted: numbers,
    guide: guideCoverage,
    /** Counted codings of this code and of those that roll up into it. */
    passages: count,
    /** Claims about no case: they count for keeping the factor and stay out of cells. */
    generalClaims: z.strictObject(speakerFields),
    pattern: rowPattern,
  })
  .meta({ id: "FactorRow" });

/** A factor in a case. `state` is what the interviews give; `value` is what the table says. */
export const factorCell = z
  .strictObject({
    codeId: id,
    caseId: id,
    state: z.enum(cellStates),
    ...speakerFields,
    /** Whom a reviewer's reasoned position took out of `mixed`. */
    settled: z.array(z.strictObject({ interviewee: count, position: z.enum(["present", "absent"]) })),
    dissent: numbers,
    value: cellValue,
    /** Null when the value is unknown. */
    provenance: z.enum(provenances).nullable(),
    /** What the cell would say without the judgement. */
    derived: z.strictObject({ value: cellValue, provenance: z.enum(provenances).nullable() }),
    /** The judgement on the cell; `isInEffect` says whether it is made for the evidence mode in use. */
    override: overrideView.nullable(),
    /** Documents linked to the cell; that an author is an interviewee is absent where the reader may not hear it. */
    evidence: z.array(
      z.strictObject({
        id,
        value: cellValue,
        sourceId: id,
        locator: z.string(),
        hasIntervieweeAuthor: z.exactOptional(z.boolean()),
      }),
    ),
    /** The documents disagree. */
    isEvidenceDisputed: z.boolean(),
    /** Fewer people than the threshold spoke of the case. */
    ruleCannotBeMet: z.boolean(),
    denominators,
  })
  .meta({ id: "FactorCell" });

/** A warning that the table raises by itself: `detail` is a sentence, `about` its ids and numbers, told apart by `code`. */
export const tableWarning = z
  .strictObject({ code: z.enum(warningCodes), detail: z.string(), about: z.record(z.string(), jsonValue) })
  .meta({ id: "TableWarning" });
/** See {@link tableWarning}. */
export type TableWarning = z.infer<typeof tableWarning>;

/** What the table was computed from: the same inputs give the same hash. */
export const tableBasis = z
  .strictObject({
    interviewees: count,
    eligible: count,
    codings: count,
    versions: z.strictObject({
      settings: count,
      codebook: count,
      guide: count,
      transcripts: z.array(z.strictObject({ transcriptId: id, version: count })),
      /** Day of the newest consent record that the table rests on; null without one. */
      consent: z.string().nullable(),
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
    /** Names of the settings that the query changed. */
    overridden: z.array(z.string()),
    basis: tableBasis,
    outcomeName: z.string(),
    interviewees: z.array(intervieweeMark.extend({ isEligible: z.boolean() })),
    cases: z.array(
      z.strictObject({ id, name: z.string(), shortName: z.string(), outcome: cellValue, discussedBy: numbers }),
    ),
    factors: z.array(factorRow),
    cells: z.array(factorCell),
    /** Codes that reach the salience threshold and are not factors, with the team's reason. */
    otherIdeas: z.array(z.strictObject({ codeId: id, name: z.string(), citedBy: numbers, reason: z.string() })),
    /** Two kept factors that together have the outcome's pattern while neither has it alone. */
    separatingPairs: z.array(separatingPair),
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
