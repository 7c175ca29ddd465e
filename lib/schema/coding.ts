import * as z from "zod";
import { stances } from "../domain/coding/stance";
import { withheldReasons } from "../domain/interview/withheld-reason";
import { abilityList } from "./ability";
import { pageFields, pageOf } from "./page";
import { patchOf } from "./patch";
import { codePointOffset, count, id, instant, rowVersion, runningText } from "./primitive";
import { codingStatus } from "./table-settings";

/** What the speaker says of the factor. */
export const stance = z.enum(stances);

/** A stance over a set of cases; no case at all is a general claim. */
export const stanceInput = z
  .strictObject({
    stance,
    caseIds: z.array(id).max(500).default([]),
    /** Stores the cases of today; asked again when a case is added. */
    appliesToAllCases: z.exactOptional(z.boolean()),
  })
  .meta({ id: "StanceInput" });
/** See {@link stanceInput}. */
export type StanceInput = z.infer<typeof stanceInput>;

const stanceList = z.array(stanceInput).min(1).max(50);

const passageFields = {
  start: codePointOffset,
  end: codePointOffset,
  /** The passage's words, as the caller reads them. */
  exact: z.string().min(1).max(200_000),
} as const;

/** A new coding: one code on one passage, with what the speaker says of which cases. */
export const codingInput = z
  .strictObject({
    transcriptId: id,
    /** Version of the transcript that the offsets count in. */
    version: rowVersion,
    ...passageFields,
    codeId: id,
    stances: stanceList,
    /** Overrides what the interview guide says. */
    prompted: z.exactOptional(z.boolean()),
    roundId: z.exactOptional(id.nullable()),
    memo: z.exactOptional(runningText(20_000)),
    /** Another stance on the same case takes the place of the earlier one; without it that answers 409. */
    replace: z.boolean().default(false),
  })
  .meta({ id: "CodingInput" });
/** See {@link codingInput}. */
export type CodingInput = z.infer<typeof codingInput>;

/** Changing a coding. The list of stances replaces the earlier list; the three passage fields go together. */
export const codingPatch = patchOf({
  codeId: id,
  ...passageFields,
  stances: stanceList,
  status: codingStatus,
  /** Null leaves it to the interview guide again. */
  prompted: z.boolean().nullable(),
  memo: runningText(20_000),
  /** Version of the transcript that start and end count in; an older one is answered with where the passage stands now. */
  version: rowVersion,
})
  .refine((value) => value.version === undefined || value.exact !== undefined, {
    path: ["version"],
    error: "Goes with start, end and exact.",
  })
  .refine(
    (value) =>
      (value.start === undefined) === (value.end === undefined) &&
      (value.start === undefined) === (value.exact === undefined),
    { path: ["exact"], error: "start, end and exact go together." },
  )
  .meta({ id: "CodingPatch" });
/** See {@link codingPatch}. */
export type CodingPatch = z.infer<typeof codingPatch>;

/** Many codings in one step: made, moved and removed together or not at all, and undone together. */
export const codingBatchInput = z
  .strictObject({
    items: z.array(codingInput).max(1000).default([]),
    remove: z
      .array(z.strictObject({ id, version: rowVersion }))
      .max(1000)
      .default([]),
    /** Other edges for codings that stay what they are: codes on one passage move together. */
    move: z
      .array(z.strictObject({ id, version: rowVersion, ...passageFields }))
      .max(1000)
      .default([]),
  })
  .refine((value) => value.items.length + value.remove.length + value.move.length > 0, {
    path: ["items"],
    error: "Holds no coding.",
  })
  .meta({ id: "CodingBatchInput" });
/** See {@link codingBatchInput}. */
export type CodingBatchInput = z.infer<typeof codingBatchInput>;

/** Why the words of a passage are not shown to the reader. */
export const withheldReason = z.enum(withheldReasons);

/** A coding as the reader may see it. */
export const codingView = z
  .strictObject({
    id,
    transcriptId: id,
    interviewId: id,
    interviewNumber: count,
    /** Version of the transcript that the offsets count in. */
    transcriptVersion: rowVersion,
    start: codePointOffset,
    end: codePointOffset,
    /** Absent when the words may not be shown; `withheld` then says why. */
    exact: z.exactOptional(z.string()),
    withheld: z.exactOptional(withheldReason),
    firstTurn: count,
    lastTurn: count,
    codeId: id,
    stances: z.array(z.strictObject({ stance, caseIds: z.array(id), appliesToAllCases: z.boolean() })),
    /** The interviewees whose words are inside the passage. */
    intervieweeIds: z.array(id),
    prompted: z.boolean(),
    /** Whether `prompted` follows from the interview guide or was set by hand. */
    promptedBy: z.enum(["guide", "hand"]),
    status: codingStatus,
    roundId: id.nullable(),
    memo: z.string(),
    coderId: id,
    coderName: z.string(),
    /** The text no longer matches: nothing was moved, somebody has to look. */
    needsRepair: z.boolean(),
    createdAt: instant,
    updatedAt: instant,
    version: rowVersion,
    abilities: abilityList,
  })
  .meta({ id: "CodingView" });
/** See {@link codingView}. */
export type CodingView = z.infer<typeof codingView>;

/** Answer of `GET .../codings`. */
export const codingPage = pageOf(codingView).meta({ id: "CodingPage" });

/** Answer to a posted coding: made, widened by a stance or case, replaced, or already there. */
export const codingStoredView = codingView
  .extend({ outcome: z.enum(["created", "extended", "replaced", "unchanged"]) })
  .meta({ id: "CodingStoredView" });
/** See {@link codingStoredView}. */
export type CodingStoredView = z.infer<typeof codingStoredView>;

/** Answer to a batch. */
export const codingBatchView = z
  .strictObject({ items: z.array(codingStoredView), removed: z.array(id), moved: z.array(codingView) })
  .meta({ id: "CodingBatchView" });
/** See {@link codingBatchView}. */
export type CodingBatchView = z.infer<typeof codingBatchView>;

/** Filters of `GET .../codings`. */
export const codingQuery = z.strictObject({
  ...pageFields,
  transcriptId: z.exactOptional(id),
  codeId: z.exactOptional(id),
  caseId: z.exactOptional(id),
  intervieweeId: z.exactOptional(id),
  coderId: z.exactOptional(id),
  roundId: z.exactOptional(id),
  stance: z.exactOptional(stance),
  status: z.exactOptional(codingStatus),
  /** Words of the passage. */
  text: z.exactOptional(z.string().min(1).max(200)),
});
/** See {@link codingQuery}. */
export type CodingQuery = z.infer<typeof codingQuery>;
