import * as z from "zod";
import { stances } from "../domain/coding/stance";
import { cellValue } from "./case";
import { codeView } from "./codebook";
import { count, id } from "./primitive";
import { tableDifferenceView } from "./table-difference";

/** Merging a code into another: codings, documents, judgements, questions and the codes below go there, and it is gone. */
export const codeMergeInput = z
  .strictObject({
    intoId: id,
    /** What holds where both codes say something else of the same case: refused until it is said. */
    onConflict: z.enum(["refuse", "keepInto", "keepFrom"]).default("refuse"),
  })
  .meta({ id: "CodeMergeInput" });
/** See {@link codeMergeInput}. */
export type CodeMergeInput = z.infer<typeof codeMergeInput>;

const counts = z
  .strictObject({
    /** Codings that move, of all coders. */
    codings: count,
    /** Codings that become one with a coding of the same coder on the same passage in the same round. */
    folded: count,
    documents: count,
    judgements: count,
    questions: count,
    /** Codes that stood below the merged one. */
    children: count,
  })
  .meta({ id: "CodeMergeCounts" });
/** What a merge moves. */
export type CodeMergeCounts = z.infer<typeof counts>;

const conflicts = z
  .strictObject({
    /** One coder, one passage, one case (null: in general), two stances. */
    stances: z.array(
      z.strictObject({
        codingId: id,
        coderId: id,
        caseId: id.nullable(),
        into: z.enum(stances),
        from: z.enum(stances),
      }),
    ),
    /** Judgements in force that differ on one case. */
    judgements: z.array(z.strictObject({ caseId: id, into: cellValue, from: cellValue })),
  })
  .meta({ id: "CodeMergeConflicts" });
/** What a merge cannot decide by itself. */
export type CodeMergeConflicts = z.infer<typeof conflicts>;

/** Answer of `POST .../codes/{codeId}/merge`: the code that stays. */
export const codeMergedView = z.strictObject({ code: codeView, counts }).meta({ id: "CodeMergedView" });
/** See {@link codeMergedView}. */
export type CodeMergedView = z.infer<typeof codeMergedView>;

/** Answer of `POST .../codes/{codeId}/merge/preview`: the same, before it is done, with what the table would say. */
export const codeMergePreviewView = z
  .strictObject({ counts, conflicts, table: tableDifferenceView })
  .meta({ id: "CodeMergePreviewView" });
/** See {@link codeMergePreviewView}. */
export type CodeMergePreviewView = z.infer<typeof codeMergePreviewView>;
