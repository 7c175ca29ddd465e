import * as z from "zod";
import { hueCount, patternCount } from "../domain/codebook/colour";
import { abilityList } from "./ability";
import { pageOf } from "./page";
import { patchOf } from "./patch";
import {
  codePointOffset,
  count,
  id,
  instant,
  jsonValue,
  lineOfText,
  optionalLine,
  rowVersion,
  runningText,
} from "./primitive";

/** How a code is told apart: one of 8 hues and of 4 patterns, always beside its name. */
export const codeColour = z
  .strictObject({
    hue: z
      .int()
      .min(0)
      .max(hueCount - 1),
    pattern: z
      .int()
      .min(0)
      .max(patternCount - 1),
  })
  .meta({ id: "CodeColour", description: "Hue 0-7 (Okabe-Ito) and pattern 0-3 (solid, diagonal, dots, bars)." });

const codeFields = {
  name: lineOfText(200),
  parentId: id.nullable(),
  /** Whether the code is an analytic condition of the factor table. */
  isFactor: z.boolean(),
  definition: runningText(20_000),
  /** Where the definition comes from, with its locator. */
  source: optionalLine(1000),
  include: runningText(20_000),
  exclude: runningText(20_000),
  example: runningText(20_000),
  /** Why a code that may reach the threshold is not a factor of the table. */
  reasonNotFactor: runningText(4000),
  /** Whether citations of this code count for its ancestors too. */
  rollsUp: z.boolean(),
  colour: codeColour,
  /** Made while coding by somebody who may not change the codebook: in use at once, and still to be looked at. */
  isCandidate: z.boolean(),
  /** Place among its siblings, from 0. */
  position: z.int().min(0).max(100_000),
} as const;

/** A new code. */
export const codeInput = z
  .strictObject({
    name: codeFields.name,
    parentId: codeFields.parentId.default(null),
    isFactor: codeFields.isFactor.default(false),
    definition: codeFields.definition.default(""),
    source: codeFields.source.default(""),
    include: codeFields.include.default(""),
    exclude: codeFields.exclude.default(""),
    example: codeFields.example.default(""),
    reasonNotFactor: codeFields.reasonNotFactor.default(""),
    rollsUp: codeFields.rollsUp.default(true),
    isCandidate: codeFields.isCandidate.default(false),
    colour: z.exactOptional(codeFields.colour),
    position: z.exactOptional(codeFields.position),
  })
  .meta({ id: "CodeInput", description: "Without colour the server takes the next free hue and pattern." });
/** See {@link codeInput}. */
export type CodeInput = z.infer<typeof codeInput>;

/** Changing a code. */
export const codePatch = patchOf(codeFields).meta({ id: "CodePatch" });
/** See {@link codePatch}. */
export type CodePatch = z.infer<typeof codePatch>;

/** A code as the project holds it. */
export const codeView = z
  .strictObject({
    id,
    ...codeFields,
    /** Whether questions of the interview guide ask about it: derived, never written. */
    prompted: z.boolean(),
    /** Codings of this code alone, as far as the reader may see them. */
    codingCount: count,
    createdAt: instant,
    version: rowVersion,
    abilities: abilityList,
  })
  .meta({ id: "CodeView" });
/** See {@link codeView}. */
export type CodeView = z.infer<typeof codeView>;

/**
 * A code made while coding, in use at once. `words` says that the name is what an interviewee said there (in vivo): when she
 * withdraws, the code loses that name.
 */
export const candidateCodeInput = z
  .strictObject({
    name: codeFields.name,
    words: z.exactOptional(
      z.strictObject({
        transcriptId: id,
        version: rowVersion,
        start: codePointOffset,
        end: codePointOffset,
        exact: z.string().min(1).max(2000),
      }),
    ),
  })
  .meta({ id: "CandidateCodeInput" });
/** See {@link candidateCodeInput}. */
export type CandidateCodeInput = z.infer<typeof candidateCodeInput>;

/** Answer of `GET .../codes`: a flat list in tree order, parents first. */
export const codePage = pageOf(codeView).meta({ id: "CodePage" });

/** One place that a code is moved to; codes that make room for it are named too, so that all of it is one step. */
export const codePlacesInput = z
  .strictObject({
    places: z
      .array(
        z.strictObject({
          codeId: id,
          version: rowVersion,
          parentId: z.exactOptional(codeFields.parentId),
          position: z.exactOptional(codeFields.position),
        }),
      )
      .min(1)
      .max(1000),
  })
  .meta({ id: "CodePlacesInput" });
/** See {@link codePlacesInput}. */
export type CodePlacesInput = z.infer<typeof codePlacesInput>;

/** Splitting a code: the codings named go to a new code that takes over what is not stated. */
export const codeSplitInput = z
  .strictObject({
    name: codeFields.name,
    /** Beside the code that is split when it is left out. */
    parentId: z.exactOptional(codeFields.parentId),
    isFactor: z.exactOptional(codeFields.isFactor),
    definition: codeFields.definition.default(""),
    codingIds: z.array(id).min(1).max(10_000),
  })
  .meta({ id: "CodeSplitInput" });
/** See {@link codeSplitInput}. */
export type CodeSplitInput = z.infer<typeof codeSplitInput>;

/** One version of a code: who changed which field when. The first one has every field that was not empty. */
export const codeVersionView = z
  .strictObject({
    version: count,
    at: instant,
    /** Null where the state was there before the history was kept. */
    byId: id.nullable(),
    byName: z.string().nullable(),
    isDeleted: z.boolean(),
    changes: z.array(z.strictObject({ field: z.string(), before: jsonValue, after: jsonValue })),
  })
  .meta({ id: "CodeVersionView" });
/** See {@link codeVersionView}. */
export type CodeVersionView = z.infer<typeof codeVersionView>;

/** Answer of `GET .../codes/{codeId}/history`: newest first. */
export const codeHistoryPage = pageOf(codeVersionView).meta({ id: "CodeHistoryPage" });
