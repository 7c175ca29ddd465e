import type * as z from "zod";
import type { InstancePermission } from "../domain/account/instance-permission";
import type { Permission } from "../domain/account/permission";

/** Who may call a route: members with a permission (and all of `also`; reading the project is always asked for), any signed-in account, an administrator, or anybody. */
export type Access =
  | { readonly project: Permission; readonly also?: readonly Permission[] }
  | { readonly account: true }
  | { readonly instance: InstancePermission }
  | { readonly open: true };

/** Shape of one value, or none. */
type Shape = z.ZodType | undefined;

/**
 * What a route promises: its place, who may call it, what it takes and what it answers. One contract serves the route
 * handler, the browser's client, the OpenAPI document and the access test, so that they cannot differ.
 */
export interface Contract<
  A extends Access = Access,
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Output extends Shape = Shape,
  Versioned extends boolean = boolean,
> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below `/api/v1`, with `{name}` for each parameter. */
  readonly path: `/${string}`;
  readonly access: A;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Undefined: the answer is not JSON (a file), or there is none (204). */
  readonly output: Output;
  readonly status: 200 | 201 | 202 | 204;
  /** The request must carry `If-Match` with the version that it changes. */
  readonly isVersioned: Versioned;
  /** The answer may hold interview text or name an interviewee: its copy kept for retries is deleted when somebody withdraws. */
  readonly holdsText: boolean;
  /** The body is a file (`multipart/form-data` or JSON); the handler reads it itself, within the upload limits. */
  readonly isUpload: boolean;
  /** The answer stays open; streams have a bound of their own for each account and take no place of the request limit. */
  readonly isStream: boolean;
}

/**
 * Writes a contract down; what is left out has the usual value.
 * @example contract({ method: "GET", path: "/projects/{projectId}/cases", access: { project: "project:read" },
 *   summary: "Lists the cases.", params: projectParams, query: pageQuery, output: casePage })
 */
export const contract = <
  const A extends Access,
  Params extends Shape = undefined,
  Query extends Shape = undefined,
  Body extends Shape = undefined,
  Output extends Shape = undefined,
  const Versioned extends boolean = false,
>(stated: {
  readonly method: Contract["method"];
  readonly path: `/${string}`;
  readonly access: A;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly output?: Output;
  readonly status?: Contract["status"];
  readonly isVersioned?: Versioned;
  readonly holdsText?: boolean;
  readonly isUpload?: boolean;
  readonly isStream?: boolean;
}): Contract<A, Params, Query, Body, Output, Versioned> => ({
  status: 200,
  holdsText: false,
  isUpload: false,
  isStream: false,
  ...stated,
  isVersioned: (stated.isVersioned ?? false) as Versioned,
  params: stated.params as Params,
  query: stated.query as Query,
  body: stated.body as Body,
  output: stated.output as Output,
});
