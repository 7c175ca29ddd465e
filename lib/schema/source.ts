import * as z from "zod";
import { abilityList } from "./ability";
import { pageOf } from "./page";
import { patchOf } from "./patch";
import { count, id, instant, jsonValue, lineOfText, rowVersion } from "./primitive";

const sourceFields = {
  /** press, literature, report, field notes, or the project's own word. */
  kind: lineOfText(60),
  /** How the source is cited in the project. */
  citation: lineOfText(1000),
  year: z.int().min(1).max(9999).nullable(),
  /** CSL-JSON as imported, or the few fields typed. */
  csl: z.record(z.string().max(60), jsonValue),
  /** Interviewees who wrote it: it is then no second, independent source. */
  authorIntervieweeIds: z.array(id).max(100),
} as const;

/** A new bibliographic record. */
export const sourceInput = z
  .strictObject({
    kind: sourceFields.kind.default("literature"),
    citation: sourceFields.citation,
    year: sourceFields.year.default(null),
    csl: sourceFields.csl.default({}),
    authorIntervieweeIds: sourceFields.authorIntervieweeIds.default([]),
  })
  .meta({ id: "SourceInput" });
/** See {@link sourceInput}. */
export type SourceInput = z.infer<typeof sourceInput>;

/** Changing a bibliographic record. */
export const sourcePatch = patchOf(sourceFields).meta({ id: "SourcePatch" });
/** See {@link sourcePatch}. */
export type SourcePatch = z.infer<typeof sourcePatch>;

/** A bibliographic record. */
export const sourceView = z
  .strictObject({
    id,
    kind: z.string(),
    citation: z.string(),
    year: z.int().nullable(),
    csl: z.record(z.string(), jsonValue),
    /** Left empty for readers who may not learn which interviewee wrote it. */
    authorIntervieweeIds: z.array(id),
    /** Whether some author is an interviewee; absent where the reader may not hear it. */
    hasIntervieweeAuthor: z.exactOptional(z.boolean()),
    evidenceCount: count,
    /** It has a text that can be read and marked. */
    hasText: z.boolean(),
    createdAt: instant,
    version: rowVersion,
    abilities: abilityList,
  })
  .meta({ id: "SourceView" });
/** See {@link sourceView}. */
export type SourceView = z.infer<typeof sourceView>;

/** Answer of `GET .../sources`. */
export const sourcePage = pageOf(sourceView).meta({ id: "SourcePage" });
