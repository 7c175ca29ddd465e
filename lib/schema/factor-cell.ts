import * as z from "zod";
import { cellStates } from "../domain/factor/cell-state";
import { provenances } from "../domain/factor/provenance";
import { abilityList } from "./ability";
import { cellValue } from "./case";
import { stance, withheldReason } from "./coding";
import { evidenceView } from "./evidence";
import { denominators, mixedReason, numbers, tableBasis } from "./factor";
import { intervieweeMark } from "./interviewee";
import { overrideView } from "./override";
import { codePointOffset, count, id, instant } from "./primitive";
import { codingStatus, evidenceMode, tableSettingsView } from "./table-settings";
import { quoteTranslation } from "./translation";

/** A passage behind a cell. The words are absent where the reader may not see them; `withheld` says why. */
export const cellQuote = z
  .strictObject({
    codingId: id,
    transcriptId: id,
    transcriptVersion: count,
    turnIndex: count,
    start: codePointOffset,
    end: codePointOffset,
    exact: z.exactOptional(z.string()),
    withheld: z.exactOptional(withheldReason),
    /** The turns of the passage in the translation of its text, where there is one and the words are shown. */
    translation: z.exactOptional(quoteTranslation),
    stance,
    /** The cases that this stance names. */
    caseIds: z.array(id),
    /** The code itself, where a descendant of the factor was coded. */
    codeId: id,
    codeName: z.string(),
    prompted: z.boolean(),
    status: codingStatus,
    coderId: id,
    coderName: z.string(),
    at: instant,
  })
  .meta({ id: "CellQuote" });
/** See {@link cellQuote}. */
export type CellQuote = z.infer<typeof cellQuote>;

/**
 * Passages that hold words of somebody who withdrew and that go on counting: how many there are and nothing else, no text,
 * place, code, coder or link. They are not among `quotes`; absent where there is none.
 */
const countedOnly = { countedOnly: z.exactOptional(count) } as const;

/** On which side of a cell an interviewee stands. */
export const cellSide = z.enum(["present", "absent", "mixed", "relevant", "irrelevant"]);

/** One step of the way from people to a cell's value; people are numbers. */
export const traceStep = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("counted"),
      stance: z.enum(["present", "absent"]),
      speakers: numbers,
      eligibleCount: count,
      presenceThreshold: count,
      isMet: z.boolean(),
    }),
    z.strictObject({ kind: z.literal("needed"), count, presenceThreshold: count }),
    z.strictObject({ kind: z.literal("mixed"), interviewee: count, reason: mixedReason }),
    z.strictObject({ kind: z.literal("settled"), interviewee: count, position: z.enum(["present", "absent"]) }),
    z.strictObject({ kind: z.literal("discussed"), discussedBy: numbers, ruleCannotBeMet: z.boolean() }),
    z.strictObject({ kind: z.literal("state"), state: z.enum(cellStates), dissent: numbers }),
    z.strictObject({
      kind: z.literal("documents"),
      value: cellValue,
      isDisputed: z.boolean(),
      count,
      /** Whether somebody else than an interviewee wrote one; absent where the reader may not hear it. */
      isIndependent: z.exactOptional(z.boolean()),
    }),
    z.strictObject({ kind: z.literal("evidenceMode"), evidenceMode }),
    z.strictObject({ kind: z.literal("belowRule") }),
    z.strictObject({ kind: z.literal("override"), value: cellValue, applies: z.boolean(), evidenceCount: count }),
    z.strictObject({ kind: z.literal("value"), value: cellValue, provenance: z.enum(provenances).nullable() }),
  ])
  .meta({ id: "CellTraceStep" });
/** See {@link traceStep}. */
export type CellTraceStepView = z.infer<typeof traceStep>;

/** What stands behind a cell: quotes by interviewee, documents, judgements, and the rule's own steps. */
export const factorCellView = z
  .strictObject({
    codeId: id,
    codeName: z.string(),
    definition: z.string(),
    caseId: id,
    caseName: z.string(),
    state: z.enum(cellStates),
    value: cellValue,
    provenance: z.enum(provenances).nullable(),
    /** What the cell would say without the judgement. */
    derived: z.strictObject({ value: cellValue, provenance: z.enum(provenances).nullable() }),
    settings: tableSettingsView,
    basis: tableBasis,
    denominators,
    ruleCannotBeMet: z.boolean(),
    people: z.array(
      z.strictObject({
        interviewee: intervieweeMark,
        side: cellSide,
        mixedReason: mixedReason.nullable(),
        quotes: z.array(cellQuote),
        ...countedOnly,
      }),
    ),
    /** Claims about the factor that name no case: they count for keeping it, not for the cell. */
    generalClaims: z.array(
      z.strictObject({ interviewee: intervieweeMark, quotes: z.array(cellQuote), ...countedOnly }),
    ),
    /** The rule in steps, each of which becomes a sentence. */
    trace: z.array(traceStep),
    documents: z.array(evidenceView),
    override: overrideView.nullable(),
    /** Judgements on this cell, newest first; ended ones too. */
    history: z.array(overrideView.extend({ endedAt: instant.nullable(), endedByName: z.string().nullable() })),
    abilities: abilityList,
  })
  .meta({ id: "FactorCellView" });
/** See {@link factorCellView}. */
export type FactorCellDetail = z.infer<typeof factorCellView>;
