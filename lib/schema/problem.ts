import * as z from "zod";
import { errorCodes } from "../domain/account/error-code";
import { jsonValue } from "./primitive";

/** Media type of every refusal (RFC 9457). */
export const problemMediaType = "application/problem+json";

/** The clause of an interviewee's own form that stands against an act; a refused export lists one per interviewee. */
export const refusedClause = z
  .strictObject({
    /** Number of the interviewee in the project. */
    interviewee: z.int(),
    /** The choice or rule that refuses, as `analysis` or `teamAccess`. */
    choice: z.string(),
    /** Sentence of the form; null when no record binds one. */
    text: z.string().nullable(),
  })
  .meta({ id: "RefusedClause" });
/** See {@link refusedClause}. */
export type RefusedClauseView = z.infer<typeof refusedClause>;

/** A refusal: what happened, what is safe, what to do. */
export const problemView = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(errorCodes),
    /** The fields that were refused, by their path (`stances.0.caseIds`), with the fault of each. */
    fields: z.record(z.string(), z.string()),
    requestId: z.string(),
    clauses: z.exactOptional(z.array(refusedClause)),
    /** For a stale version or a stance conflict: the thing as it is now, so that both can be shown. */
    current: z.exactOptional(jsonValue),
    /** The numbers and names of the sentence. */
    values: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem document." });
/** See {@link problemView}. */
export type ProblemView = z.infer<typeof problemView>;
