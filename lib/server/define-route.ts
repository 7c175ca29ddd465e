import { createHash } from "node:crypto";
import type * as z from "zod";
import type { Authentication } from "../data/authentication";
import { findKeptAnswer } from "../data/idempotency";
import { AnsweredElsewhere, type RetryKey, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { Access, Contract } from "../schema/contract";
import { authenticate } from "./authenticate";
import { newId, now, writeContext } from "./edge";
import { logFault } from "./log";
import { mintScope, type ScopeFor } from "./mint-scope";
import { refuseForeignOrigin } from "./origin";
import { answerHeaders, problemResponse, RefusedRequest } from "./problem";
import { apiLimit, takePlace } from "./rate-limit";
import { MAX_JSON_BYTES, parseInput, parseJson, readBodyText, readIfMatch, readQuery } from "./request-input";
import { WrittenAnswer } from "./written-answer";

type Parsed<Shape> = Shape extends z.ZodType ? z.output<Shape> : undefined;
type Answered<Shape> = Shape extends z.ZodType ? z.input<Shape> | WrittenAnswer : Response | undefined;

/** What a handler is given: everything settled and parsed, nothing of the request that it could misread. */
export interface Call<C extends Contract> {
  readonly scope: C["access"] extends { readonly open: true } ? undefined : ScopeFor<C["access"]>;
  readonly caller: C["access"] extends { readonly open: true } ? Authentication | null : Authentication;
  readonly params: Parsed<C["params"]>;
  readonly query: Parsed<C["query"]>;
  readonly body: Parsed<C["body"]>;
  /** Version of `If-Match`; always a number on routes that need one. */
  readonly expectedVersion: C["isVersioned"] extends true ? number : number | null;
  readonly context: WriteContext;
  /** The request itself, for uploads and downloads alone. */
  readonly request: Request;
}

/** Work of a route: the answer, or the refusal. */
export type Handler<C extends Contract> = (call: Call<C>) => Promise<Result<Answered<C["output"]>, Refusal>>;

const DAY_MS = 24 * 60 * 60_000;

const projectOf = (params: Readonly<Record<string, string>>): string | null => {
  const { projectId } = params;
  return projectId && /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(projectId) ? projectId : null;
};

const settleRetry = async (
  contract: Contract,
  request: Request,
  actorId: string,
  bodyText: string,
): Promise<{ retry: RetryKey | null; kept: Response | null }> => {
  const key = contract.method === "GET" || contract.isUpload ? null : request.headers.get("idempotency-key");
  if (key === null) return { retry: null, kept: null };
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new RefusedRequest({
      code: "validation_failed",
      fields: { "Idempotency-Key": "1 to 200 visible characters." },
    });
  }
  const url = new URL(request.url);
  const requestHash = new Uint8Array(
    createHash("sha256").update(`${contract.method} ${url.pathname}${url.search}\n${bodyText}`).digest(),
  );
  const retry = { key, requestHash, status: contract.status, holdsText: contract.holdsText };
  return { retry, kept: await keptResponse(actorId, retry) };
};

const keptResponse = async (actorId: string, retry: RetryKey): Promise<Response | null> => {
  const kept = await findKeptAnswer(actorId, retry.key, new Date(now().getTime() - DAY_MS));
  if (!kept) return null;
  if (Buffer.compare(Buffer.from(kept.requestHash), Buffer.from(retry.requestHash)) !== 0) {
    throw new RefusedRequest({ code: "idempotency_conflict" });
  }
  const headers = { ...answerHeaders(newId()), "idempotency-replayed": "true" };
  return kept.status === 204
    ? new Response(null, { status: 204, headers })
    : Response.json(kept.body, { status: kept.status, headers });
};

const answer = (contract: Contract, value: unknown, requestId: string): Response => {
  if (value instanceof Response) {
    for (const [name, text] of Object.entries(answerHeaders(requestId))) value.headers.set(name, text);
    // Compression would hold single events back.
    if (contract.isStream) value.headers.set("cache-control", "no-store, no-transform");
    return value;
  }
  const headers = answerHeaders(requestId);
  if (contract.output === undefined) return new Response(null, { status: contract.status, headers });
  if (value instanceof WrittenAnswer)
    return new Response(value.json, {
      status: contract.status,
      headers: { ...headers, "content-type": "application/json" },
    });
  // A parse, not a cast: a field that the contract does not name never leaves (claim P12).
  const body = contract.output.parse(value) as { version?: unknown };
  if (typeof body?.version === "number") headers.etag = `"${body.version}"`;
  return Response.json(body, { status: contract.status, headers });
};

/**
 * The one door into the API: authenticate, limit, settle membership and permission, parse, run, map refusals.
 * Foreign and forbidden both answer 404; without credentials 401 (decision 18). Anything unexpected is a refusal with an
 * id and no detail (claim S32).
 * @param contract what the route promises; its access decides which scope the handler holds
 * @param run the work, with nothing left to check that concerns the caller
 */
export const defineRoute = <C extends Contract>(contract: C, run: Handler<C>) => {
  const access: Access = contract.access;
  return async (request: Request, place: { params: Promise<Record<string, string>> }): Promise<Response> => {
    const requestId = newId();
    try {
      const rawParams = await place.params;
      const projectId = "project" in access ? projectOf(rawParams) : null;
      const caller = await authenticate(request.headers, projectId);
      if (!caller && !("open" in access)) throw new RefusedRequest({ code: "unauthenticated" });
      const isWrite = contract.method !== "GET";
      if (isWrite && request.headers.get("authorization") === null) refuseForeignOrigin(request.headers);
      const wait = caller && !contract.isStream ? await takePlace(apiLimit, caller.userId) : null;
      if (wait !== null)
        return problemResponse({ code: "too_many_requests", values: { seconds: wait } }, requestId, {
          "retry-after": String(wait),
        });
      const scope = caller ? mintScope(access, caller, projectId) : undefined;

      const params = contract.params ? parseParams(contract.params, rawParams) : undefined;
      const query = contract.query ? parseInput(contract.query, readQuery(request.url)) : undefined;
      const hasBody = isWrite && !contract.isUpload;
      const bodyText = hasBody ? await readBodyText(request, MAX_JSON_BYTES) : "";
      const body = contract.body && hasBody ? parseInput(contract.body, parseJson(bodyText)) : undefined;
      const expectedVersion = readIfMatch(request.headers);
      if (contract.isVersioned && expectedVersion === null) throw new RefusedRequest({ code: "version_required" });

      const { retry, kept } = caller
        ? await settleRetry(contract, request, caller.userId, bodyText)
        : { retry: null, kept: null };
      if (kept) return kept;
      const call = {
        scope,
        caller,
        params,
        query,
        body,
        expectedVersion,
        request,
        context: writeContext(caller?.kind ?? "user", requestId, retry),
      } as unknown as Call<C>;
      const result = await run(call).catch(async (error: unknown) => {
        const kept =
          error instanceof AnsweredElsewhere && retry && caller ? await keptResponse(caller.userId, retry) : null;
        if (kept) return kept;
        throw error;
      });
      if (result instanceof Response) return result;
      if (result.ok) return answer(contract, result.value, requestId);
      const repeated = retry && caller ? await keptResponse(caller.userId, retry) : null;
      return repeated ?? problemResponse(result.reason, requestId);
    } catch (error) {
      if (error instanceof RefusedRequest) return problemResponse(error.refusal, requestId);
      return problemResponse({ code: logFault(requestId, error) }, requestId);
    }
  };
};

/** A malformed id in the path is nobody's: 404, not 422, so that it tells nothing. */
const parseParams = (shape: z.ZodType, params: Readonly<Record<string, string>>): unknown => {
  const parsed = shape.safeParse(params);
  if (!parsed.success) throw new RefusedRequest({ code: "not_found" });
  return parsed.data;
};
