import * as z from "zod";
import { snapUnits } from "../domain/transcript/derive-snapped-span";
import { stanceInput } from "./coding";
import { codePointOffset, count, id, rowVersion } from "./primitive";
import { tableDifferenceView } from "./table-difference";
import { codingStatus } from "./table-settings";

/** Places and codings that one step may change; more are done in several steps, each undone by itself. */
export const mostInBulk = 500;

/** Codes many places at once: the hits of a search, the answers to a question, the turns of a person. */
export const codeHitsInput = z
  .strictObject({
    /** Answers what would happen and changes nothing. */
    isPreview: z.boolean().default(false),
    hits: z
      .array(z.strictObject({ transcriptId: id, version: rowVersion, start: codePointOffset, end: codePointOffset }))
      .min(1)
      .max(mostInBulk),
    /** How far each hit grows before it is coded; never beyond its turn. */
    snap: z.enum(snapUnits).default("sentence"),
    codeId: id,
    stances: z.array(stanceInput).min(1).max(50),
    status: codingStatus.extract(["draft", "accepted"]).default("accepted"),
    roundId: z.exactOptional(id.nullable()),
  })
  .meta({ id: "CodeHitsInput" });
/** See {@link codeHitsInput}. */
export type CodeHitsInput = z.infer<typeof codeHitsInput>;

/** What coding many places does, before or after: preview and result are one answer. */
export const codeHitsView = z
  .strictObject({
    isPreview: z.boolean(),
    /** Passages that are new. */
    created: count,
    /** Passages that had the code and get a further stance or case. */
    extended: count,
    /** Passages that say it already: nothing happens to them. */
    unchanged: count,
    /** What is left out, by reason. */
    skipped: z.strictObject({
      /** The interviewer's words, or words of nobody who was interviewed. */
      interviewer: count,
      /** The passage says another thing of the same case. */
      conflict: count,
      /** Consent, a changed text or half a character stands against it. */
      refused: count,
    }),
    /** Whose words are coded. */
    intervieweeIds: z.array(id),
    /** What changes in the factor table. */
    effect: tableDifferenceView,
  })
  .meta({ id: "CodeHitsView" });
/** See {@link codeHitsView}. */
export type CodeHitsView = z.infer<typeof codeHitsView>;

/** Changes many of one's own codings at once, or removes them. */
export const bulkChangeInput = z
  .strictObject({
    isPreview: z.boolean().default(false),
    codings: z
      .array(z.strictObject({ id, version: rowVersion }))
      .min(1)
      .max(mostInBulk),
    change: z.union([
      z.strictObject({ remove: z.literal(true) }),
      z
        .strictObject({
          codeId: z.exactOptional(id),
          /** Take the place of what each coding says. */
          stances: z.exactOptional(z.array(stanceInput).min(1).max(50)),
          status: z.exactOptional(codingStatus),
        })
        .refine((value) => Object.keys(value).length > 0, { error: "Says nothing to change." }),
    ]),
  })
  .meta({ id: "BulkChangeInput" });
/** See {@link bulkChangeInput}. */
export type BulkChangeInput = z.infer<typeof bulkChangeInput>;

/** What a bulk change does, before or after. */
export const bulkChangeView = z
  .strictObject({
    isPreview: z.boolean(),
    changed: count,
    skipped: z.strictObject({
      /** Codings of somebody else. */
      others: count,
      /** Changed or removed by somebody since they were chosen. */
      stale: count,
      /** The passage has the other code already. */
      taken: count,
      refused: count,
    }),
    effect: tableDifferenceView,
  })
  .meta({ id: "BulkChangeView" });
/** See {@link bulkChangeView}. */
export type BulkChangeView = z.infer<typeof bulkChangeView>;
