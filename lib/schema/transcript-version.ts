import * as z from "zod";
import { carriedOutcomes, repairReasons } from "../domain/transcript/decide-carried-coding";
import { transcriptLimits } from "../domain/transcript/transcript-limits";
import { codingView } from "./coding";
import { codePointOffset, count, id, instant, lineOfText, rowVersion, sha256 } from "./primitive";
import { speakerRole, speakersInput } from "./transcript";

/** One correction: the words `[start, end)` of the version named in `If-Match` give way to `text`. */
export const textStep = z
  .strictObject({
    start: codePointOffset,
    end: codePointOffset,
    text: z.string().max(transcriptLimits.codePoints * 2),
  })
  .meta({ id: "TextStep" });

/** A turn of the corrected text; the character before its start is a line feed. It ends before the next one's line feed. */
export const correctedTurnInput = z
  .strictObject({
    start: codePointOffset,
    role: speakerRole,
    /** Needed where several interviewees speak in the interview. */
    intervieweeId: z.exactOptional(id.nullable()),
    /** Label of a voice that is neither the interviewer's nor an interviewee's. */
    speaker: z.exactOptional(lineOfText(200).nullable()),
    startMs: z.exactOptional(count.nullable()),
  })
  .meta({ id: "CorrectedTurnInput" });
/** See {@link correctedTurnInput}. */
export type CorrectedTurnInput = z.infer<typeof correctedTurnInput>;

/**
 * A correction as steps. Steps ascend and do not overlap; all of them count in the version that `If-Match` names. Without
 * `turns` a turn goes on where its line feed is left; with them they are all the turns of the corrected text.
 */
export const versionStepsInput = z
  .strictObject({
    steps: z.array(textStep).max(200_000),
    turns: z.exactOptional(z.array(correctedTurnInput).min(1).max(200_000)),
  })
  .meta({ id: "VersionStepsInput" });
/** See {@link versionStepsInput}. */
export type VersionStepsInput = z.infer<typeof versionStepsInput>;

/**
 * A correction as the whole corrected text: the words of the turns, a line each, or lines with speakers' labels as a file has
 * them. Who a label is follows from the words that it speaks, unless `speakers` says so. The text is compared, never put in
 * the place of the old one.
 */
export const versionTextInput = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(transcriptLimits.codePoints * 2),
    speakers: z.exactOptional(speakersInput),
  })
  .meta({ id: "VersionTextInput" });
/** See {@link versionTextInput}. */
export type VersionTextInput = z.infer<typeof versionTextInput>;

/** Body of `POST .../versions`; a corrected file comes as multipart/form-data in the field `file`. */
export const versionInput = z.union([versionStepsInput, versionTextInput]).meta({ id: "VersionInput" });

/** What a correction changed, counted. */
export const correctionSummary = z
  .strictObject({ wordings: count, turnsSplit: count, turnsJoined: count, speakers: count, times: count })
  .meta({ id: "CorrectionSummary" });

/** What becomes of the codings that the caller may read, by whomever, counted. */
export const carriedCounts = z
  .strictObject({ unmoved: count, moved: count, textChanged: count, needsDecision: count })
  .meta({ id: "CarriedCounts" });

/** What becomes of one coding. Its new place is absent where a person has to decide. */
export const carriedCodingView = z
  .strictObject({
    id,
    codeId: id,
    coderId: id,
    outcome: z.enum(carriedOutcomes),
    reason: z.enum(repairReasons).nullable(),
    /** The passage before, as it was coded. */
    before: z.string(),
    start: codePointOffset.nullable(),
    end: codePointOffset.nullable(),
    exact: z.string().nullable(),
    /** Somebody else's words are credited from now on, because a turn changed its speaker. */
    creditsOthers: z.boolean(),
  })
  .meta({ id: "CarriedCodingView" });
/** See {@link carriedCodingView}. */
export type CarriedCodingView = z.infer<typeof carriedCodingView>;

const effectFields = {
  transcriptId: id,
  baseVersion: rowVersion,
  codePointCount: count,
  wordCount: count,
  turnCount: count,
  changes: correctionSummary,
  codings: carriedCounts,
  /** Codings that do not simply stay: `unmoved` ones are counted and not listed. */
  items: z.array(carriedCodingView),
} as const;

/** What storing a correction would do. The steps and turns are those that would be stored, for an editor to take over. */
export const versionPreviewView = z
  .strictObject({
    ...effectFields,
    steps: z.array(textStep),
    turns: z.array(
      z.strictObject({
        start: codePointOffset,
        role: speakerRole,
        intervieweeId: id.nullable(),
        speaker: z.string(),
        startMs: count.nullable(),
      }),
    ),
  })
  .meta({ id: "VersionPreviewView" });
/** See {@link versionPreviewView}. */
export type VersionPreviewView = z.infer<typeof versionPreviewView>;

/** A stored version, and how each coding moved. */
export const versionStoredView = z
  .strictObject({ ...effectFields, version: rowVersion, sha256 })
  .meta({ id: "VersionStoredView" });
/** See {@link versionStoredView}. */
export type VersionStoredView = z.infer<typeof versionStoredView>;

/** A version in the list of a transcript's versions. `changes` is null for the first. */
export const versionListView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        number: rowVersion,
        sha256,
        codePointCount: count,
        wordCount: count,
        turnCount: count,
        createdAt: instant,
        createdBy: id,
        createdByName: z.string(),
        changes: correctionSummary.nullable(),
        /** Older versions are closed to whoever may not read all that is said in the interview. */
        isReadable: z.boolean(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "VersionListView" });
/** See {@link versionListView}. */
export type VersionListView = z.infer<typeof versionListView>;

/** Codings that lost their words in a correction, each with places where they may stand now. */
export const repairListView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        coding: codingView,
        proposals: z.array(
          z.strictObject({ start: codePointOffset, end: codePointOffset, exact: z.string(), errors: count }),
        ),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "RepairListView" });
/** See {@link repairListView}. */
export type RepairListView = z.infer<typeof repairListView>;

/** Where a coding's passage stands now, as its coder confirms it. `version` is the current one. */
export const repairInput = z
  .strictObject({
    version: rowVersion,
    start: codePointOffset,
    end: codePointOffset,
    exact: z.string().min(1).max(200_000),
  })
  .meta({ id: "RepairInput" });
/** See {@link repairInput}. */
export type RepairInput = z.infer<typeof repairInput>;
