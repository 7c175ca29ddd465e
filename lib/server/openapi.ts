import * as z from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import packageFile from "../../package.json";
import { errorCodes, errorStatus } from "../domain/account/error-code";
import { warningCodes } from "../domain/factor/warning-code";
import type { Contract } from "../schema/contract";
import { problemMediaType, problemView } from "../schema/problem";
import { allContracts, type NamedContract } from "./all-contracts";
import { sentenceFor } from "./problem-sentence";

const ifMatch = z.string().meta({ description: 'Version that the change was made from, as `"3"`.' });
const idempotencyKey = z
  .string()
  .max(200)
  .optional()
  .meta({ description: "The same key within a day has one effect; the first answer is given again." });

const upload = z.object({
  file: z.string().meta({ description: "The file, at most 50 MB.", override: { contentEncoding: "binary" } }),
});

const problemContent = { [problemMediaType]: { schema: problemView } };
const problem = (description: string) => ({ description, content: problemContent });

/** Refusals that a route can answer by its very shape; the others are told by `default` and the list of codes. */
const refusalsOf = (contract: Contract) => ({
  ...("open" in contract.access ? {} : { "401": problem("No session or token that is valid now.") }),
  ...("open" in contract.access ? {} : { "404": problem("Missing, foreign or not allowed: told apart nowhere.") }),
  ...(contract.isVersioned
    ? {
        "409": problem("A later change came first (`stale_version`, with the present state), or the state refuses it."),
        "428": problem("The change came without `If-Match`."),
      }
    : {}),
  ...(contract.body ? { "422": problem("Fields that cannot be accepted, each with its fault.") } : {}),
  default: problem("Any other refusal, with its code."),
});

const bodyOf = (contract: Contract) => {
  if (!contract.isUpload) return contract.body ? { "application/json": { schema: contract.body } } : null;
  return {
    "multipart/form-data": { schema: upload },
    ...(contract.body ? { "application/json": { schema: contract.body } } : {}),
  };
};

const answerOf = ({ output, status, method }: Contract) => {
  if (output) return { description: "The answer.", content: { "application/json": { schema: output } } };
  return { description: method === "GET" || status !== 204 ? "A file." : "Done; there is nothing to answer." };
};

const operationOf = ({ name, subject, contract }: NamedContract): ZodOpenApiOperationObject => {
  const isWrite = contract.method !== "GET";
  const content = bodyOf(contract);
  const headers = z.object({
    ...(contract.isVersioned ? { "If-Match": ifMatch } : {}),
    ...(isWrite && !contract.isUpload ? { "Idempotency-Key": idempotencyKey } : {}),
  });
  return {
    operationId: name,
    summary: contract.summary,
    tags: [subject],
    "x-tercet-access": contract.access,
    ...("open" in contract.access ? { security: [] } : {}),
    requestParams: {
      ...(contract.params instanceof z.ZodObject ? { path: contract.params } : {}),
      ...(contract.query instanceof z.ZodObject ? { query: contract.query } : {}),
      ...(Object.keys(headers.shape).length > 0 ? { header: headers } : {}),
    },
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: { [String(contract.status) as "200"]: answerOf(contract), ...refusalsOf(contract) },
  };
};

const pathsOf = (contracts: readonly NamedContract[]): ZodOpenApiPathsObject => {
  const paths: ZodOpenApiPathsObject = {};
  for (const named of contracts) {
    const method = named.contract.method.toLowerCase() as "get";
    paths[named.contract.path] = { ...paths[named.contract.path], [method]: operationOf(named) };
  }
  return paths;
};

const describedErrors = () =>
  Object.fromEntries(errorCodes.map((code) => [code, { status: errorStatus[code], ...sentenceFor({ code }) }]));

let made: ReturnType<typeof createDocument> | undefined;

/**
 * The API as an OpenAPI 3.1 document, made from the contracts that the routes themselves are made from. It ships the closed
 * lists too: `x-tercet-error-codes` with status and sentence, `x-tercet-warning-codes` (decision 24).
 */
export const openApiDocument = (): ReturnType<typeof createDocument> => {
  made ??= createDocument({
    openapi: "3.1.1",
    info: {
      title: "Tercet",
      version: packageFile.version,
      description:
        `${packageFile.description} ` +
        "JSON in camelCase. Ids are UUIDs, moments RFC 3339 in UTC, days YYYY-MM-DD, offsets Unicode code points. " +
        "Lists answer `items` and `nextCursor`. Every refusal is an RFC 9457 problem with a code of the closed list.",
      license: { name: packageFile.license, identifier: packageFile.license },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }, { session: [] }],
    paths: pathsOf(allContracts),
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "`tct_…`, from your account or the command line." },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "__Host-tercet-session",
          description: "The browser's session; over plain http on loopback the name is `tercet-session`.",
        },
      },
    },
    "x-tercet-error-codes": describedErrors(),
    "x-tercet-warning-codes": warningCodes,
  });
  return made;
};
