import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "../../../app/api/v1/openapi.json/route";
import { errorCodes, errorStatus } from "../../../lib/domain/account/error-code";
import { warningCodes } from "../../../lib/domain/factor/warning-code";
import { allContracts } from "../../../lib/server/all-contracts";
import { openApiDocument } from "../../../lib/server/openapi";
import { openTestApp, send, type TestApp } from "../../factories/app";

const root = join(import.meta.dirname, "../../..");
const api = join(root, "app/api/v1");

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});

afterAll(() => app.close());

/** `GET /path {listCases}` for every handler that a route file exports, with the contract that it is made from. */
const handlers = (): string[] =>
  readdirSync(api, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith("route.ts"))
    .flatMap((path) => {
      const place = `/${path.replace(/\/?route\.ts$/, "")}`.replaceAll(/\[(\w+)\]/g, "{$1}");
      const source = readFileSync(join(api, path), "utf8");
      const made = source.matchAll(/export const ([A-Z]+) = defineRoute\(\s*(\w+)Contract\b/g);
      const all = source.matchAll(/export const ([A-Z]+)\b/g);
      const known = new Map([...made].map(([, method, name]) => [method, name]));
      return [...all].map(([, method]) => `${method} ${place} {${known.get(method) ?? "no contract"}}`);
    });

test("every contract is served by the file that its path names, and every handler has its contract", () => {
  const promised = allContracts.map(({ name, contract }) => `${contract.method} ${contract.path} {${name}}`);
  expect(handlers().sort()).toEqual(promised.sort());
});

test("every file of contracts is told, each name and each place once", async () => {
  const folder = join(root, "lib/schema/contract");
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const exported = await Promise.all(
    files.map(async (name): Promise<string[]> => Object.keys(await import(join(folder, name)))),
  );
  const names = exported.flat().filter((name) => name.endsWith("Contract"));
  expect(allContracts.map(({ name }) => `${name}Contract`).sort()).toEqual(names.sort());
  const places = allContracts.map(({ contract }) => `${contract.method} ${contract.path}`);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(places).size).toBe(places.length);
});

test("the parameters of a path are those of its contract", () => {
  const faults = allContracts.filter(({ contract }) => {
    const inPath = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const shape = contract.params ? Object.keys((contract.params as unknown as { shape: object }).shape) : [];
    return inPath.sort().join() !== shape.sort().join();
  });
  expect(faults.map(({ name }) => name)).toEqual([]);
});

test("the document is open, names every operation once and carries the closed lists", async () => {
  const { status, body, headers } = await send(GET);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toMatch(/^application\/json/);
  expect(body.openapi).toBe("3.1.1");
  const operations = Object.values(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
    (path) => Object.values(path).map(({ operationId }) => operationId),
  );
  expect(operations.sort()).toEqual(allContracts.map(({ name }) => name).sort());
  const errors = body["x-tercet-error-codes"];
  expect(Object.keys(errors)).toEqual([...errorCodes]);
  for (const code of errorCodes)
    expect(errors[code]).toMatchObject({ status: errorStatus[code], title: expect.any(String) });
  expect(body["x-tercet-warning-codes"]).toEqual([...warningCodes]);
});

test("shapes are components by their names, every reference leads to one, and a change says that it needs a version", () => {
  const document = openApiDocument();
  const text = JSON.stringify(document);
  const referred = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  const schemas = Object.keys(document.components?.schemas ?? {});
  expect([...new Set(referred)].filter((name) => !schemas.includes(name ?? ""))).toEqual([]);
  expect(schemas).toEqual(expect.arrayContaining(["Problem", "CaseView", "CaseInput", "TokenCreatedView"]));
  const changed = document.paths?.["/projects/{projectId}/cases/{caseId}"]?.patch;
  expect(changed?.parameters).toContainEqual(
    expect.objectContaining({ in: "header", name: "If-Match", required: true }),
  );
  expect(document.paths?.["/openapi.json"]?.get?.security).toEqual([]);
});
