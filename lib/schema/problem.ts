import * as z from "zod";
import { type ErrorCode, errorCodes, errorStatus } from "../domain/account/error-code";
import { stance } from "./coding";
import { consentObstacle } from "./consent";
import { count, id } from "./primitive";

/** Media type of every refusal (RFC 9457). */
export const problemMediaType = "application/problem+json";

/** A field that was refused; `path` is written with dots, as `stances.0.caseIds`, and is empty for the whole body. */
export const problemField = z.strictObject({ path: z.string(), message: z.string() }).meta({ id: "ProblemField" });
/** See {@link problemField}. */
export type ProblemField = z.infer<typeof problemField>;

const problemExtras = {
  /** The fields that were refused. */
  fields: z.exactOptional(z.array(problemField)),
  /** The interviewees whose consent stands against it, each with the clause. */
  interviewees: z.exactOptional(z.array(consentObstacle)),
  /** For a stale version: the thing as it is now, so that both texts can be shown. */
  current: z.exactOptional(z.json()),
  /** For a stance conflict: the stance that stands. */
  conflict: z.exactOptional(z.strictObject({ codingId: id, caseId: id.nullable(), stance })),
  /** Labels of a transcript that still need somebody. */
  speakers: z.exactOptional(z.array(z.string())),
  /** What still uses the thing that cannot be removed. */
  usedBy: z.exactOptional(z.array(z.strictObject({ kind: z.string(), count }))),
  retryAfterSeconds: z.exactOptional(count),
  /** What may be chosen instead, such as the largest threshold. */
  limit: z.exactOptional(z.number()),
} as const;

/** What a refusal may carry beside its sentence. */
export const problemExtra = z.strictObject(problemExtras);
/** See {@link problemExtra}. */
export type ProblemExtra = z.infer<typeof problemExtra>;

/** A refusal: what happened, what is safe, what to do. */
export const problemView = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(errorCodes),
    detail: z.string(),
    requestId: z.string(),
    ...problemExtras,
  })
  .meta({ id: "Problem", description: "RFC 9457 problem document." });
/** See {@link problemView}. */
export type ProblemView = z.infer<typeof problemView>;

/** The help page of a refusal, relative to the origin. */
export const problemType = (code: ErrorCode): string => `/help/problems#${code}`;

/** Builds a problem document; the status follows from the code and cannot be chosen. */
export const buildProblem = (
  code: ErrorCode,
  sentence: { readonly title: string; readonly detail: string; readonly requestId: string },
  extra: ProblemExtra = {},
): ProblemView => ({
  type: problemType(code),
  title: sentence.title,
  status: errorStatus[code],
  code,
  detail: sentence.detail,
  requestId: sentence.requestId,
  ...extra,
});
