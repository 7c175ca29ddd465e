import { type ErrorCode, errorStatus } from "../domain/account/error-code";
import type { Refusal } from "../domain/shared/refusal";
import { sentenceFor } from "./problem-sentence";

/** A refusal on its way to the reader, thrown only at the request edge, where no result can be handed back. */
export class RefusedRequest extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Headers of every answer of the API: nothing is kept by browsers or proxies (claim S28). */
export const answerHeaders = (requestId: string): Record<string, string> => ({
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-request-id": requestId,
});

/**
 * A refusal as RFC 9457 `application/problem+json`: the closed code, what happened, what is safe and what to do, the
 * fields concerned and the id under which the server log knows the request.
 */
export const problemResponse = (
  refusal: Refusal,
  requestId: string,
  headers: Record<string, string> = {},
): Response => {
  const code: ErrorCode = refusal.code;
  const sentence = sentenceFor(refusal);
  return Response.json(
    {
      type: `/help/errors#${code}`,
      title: sentence.title,
      status: errorStatus[code],
      detail: sentence.detail,
      code,
      fields: refusal.fields ?? {},
      requestId,
      ...(refusal.clauses ? { clauses: refusal.clauses } : {}),
      ...(refusal.current === undefined ? {} : { current: refusal.current }),
      ...(refusal.values ? { values: refusal.values } : {}),
    },
    {
      status: errorStatus[code],
      headers: { ...answerHeaders(requestId), ...headers, "content-type": "application/problem+json" },
    },
  );
};
