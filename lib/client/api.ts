import type * as z from "zod";
import type { Contract } from "../schema/contract";
import type { ProblemView } from "../schema/problem";
import { ProblemError } from "./problem-error";
import { randomKey } from "./random-key";

type Given<Shape> = Shape extends z.ZodType ? z.input<Shape> : undefined;
type Answer<Shape> = Shape extends z.ZodType ? z.output<Shape> : undefined;
type Part<Name extends string, Value> = [Value] extends [undefined] ? unknown : Readonly<Record<Name, Value>>;

/**
 * The place of a route without its shapes. A screen that must load quickly names its routes so, because a contract brings
 * the validator along; a test compares each with its contract.
 */
export interface ApiRoute<C extends Contract> {
  readonly method: C["method"];
  readonly path: C["path"];
  /** Never set: it carries the contract's type. */
  readonly contract?: C;
}

/** What a call carries, as its contract says. */
export type ApiCall<C extends Contract> = Part<"params", Given<C["params"]>> &
  Part<"body", Given<C["body"]>> & {
    readonly query?: Partial<Given<C["query"]>>;
    /** Key of a retry; the same key has its effect once. */
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal | undefined;
  } & (C["isVersioned"] extends true ? { readonly version: number } : { readonly version?: number });

interface LooseCall {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly version?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal | undefined;
}

const addressOf = (path: string, { params = {}, query = {} }: LooseCall): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, String(one));
  }
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ""}`;
};

const headersOf = (method: Contract["method"], call: LooseCall): Record<string, string> => ({
  accept: "application/json",
  ...(call.body === undefined ? {} : { "content-type": "application/json" }),
  ...(method === "GET" ? {} : { "idempotency-key": call.idempotencyKey ?? randomKey() }),
  ...(call.version === undefined ? {} : { "if-match": `"${call.version}"` }),
});

const isProblem = (value: unknown): value is ProblemView =>
  typeof value === "object" && value !== null && "code" in value && "detail" in value;

const readProblem = async (response: Response): Promise<ProblemView> => {
  const value: unknown = await response.json().catch(() => null);
  if (isProblem(value)) return value;
  const detail = `The answer could not be read (${response.status}).`;
  return {
    type: "about:blank",
    title: detail,
    status: response.status,
    detail,
    code: "internal",
    fields: {},
    requestId: "",
  };
};

/**
 * Calls a route of the API with the types of its contract. Writes carry an Idempotency-Key, versioned ones If-Match.
 * @returns the answer; undefined where there is none (204)
 * @throws {@link ProblemError} when the API refuses; the fetch's own error when there is no connection
 * @example await callApi(addCaseContract, { params: { projectId }, body: { name: "Kazakhstan 2022" } })
 */
export const callApi = async <C extends Contract>(
  route: ApiRoute<C> | C,
  call: ApiCall<C>,
): Promise<Answer<C["output"]>> => {
  const loose = call as LooseCall;
  const response = await fetch(addressOf(route.path, loose), {
    method: route.method,
    headers: headersOf(route.method, loose),
    credentials: "same-origin",
    ...(loose.body === undefined ? {} : { body: JSON.stringify(loose.body) }),
    ...(loose.signal ? { signal: loose.signal } : {}),
  });
  if (!response.ok) throw new ProblemError(await readProblem(response));
  return (response.status === 204 ? undefined : await response.json()) as Answer<C["output"]>;
};
