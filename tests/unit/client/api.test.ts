import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { callApi } from "../../../lib/client/api";
import { ProblemError } from "../../../lib/client/problem-error";
import { addCaseContract, changeCaseContract, listCasesContract } from "../../../lib/schema/contract/case";
import { listCodingsContract, removeCodingContract } from "../../../lib/schema/contract/coding";

const projectId = "01900000-0000-7000-8000-000000000001";
const caseId = "01900000-0000-7000-8000-000000000002";
let sent: { url: string; init: RequestInit }[] = [];
let answer = () => Response.json({});

beforeEach(() => {
  sent = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const headers = () => new Headers(sent[0]?.init.headers);

test("a reading call fills the path and the query and carries no retry key", async () => {
  answer = () => Response.json({ items: [], nextCursor: null });
  await callApi(listCodingsContract, { params: { projectId }, query: { limit: 50, text: "a b" } });
  expect(sent[0]?.url).toBe(`/api/v1/projects/${projectId}/codings?limit=50&text=a+b`);
  expect(sent[0]?.init.method).toBe("GET");
  expect(headers().has("idempotency-key")).toBe(false);
});

test("a write carries its body and a retry key of its own, or the one that is given", async () => {
  await callApi(addCaseContract, { params: { projectId }, body: { name: "Kazakhstan 2022" } });
  await callApi(addCaseContract, { params: { projectId }, body: { name: "Armenia 2022" } });
  const keys = sent.map(({ init }) => new Headers(init.headers).get("idempotency-key"));
  expect(new Set(keys).size).toBe(2);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.parse(String(sent[0]?.init.body))).toEqual({ name: "Kazakhstan 2022" });
  await callApi(addCaseContract, { params: { projectId }, body: { name: "x" }, idempotencyKey: "again" });
  expect(new Headers(sent[2]?.init.headers).get("idempotency-key")).toBe("again");
});

test("a change says which version it starts from", async () => {
  await callApi(changeCaseContract, { params: { projectId, caseId }, version: 3, body: { name: "x" } });
  expect(headers().get("if-match")).toBe('"3"');
});

test("an answer without content is undefined", async () => {
  answer = () => new Response(null, { status: 204 });
  expect(await callApi(removeCodingContract, { params: { projectId, codingId: caseId }, version: 1 })).toBeUndefined();
});

describe("a refusal", () => {
  test("is thrown with its code, status and sentence", async () => {
    const problem = { type: "t", title: "Stale", status: 409, detail: "Somebody was faster.", code: "stale_version" };
    answer = () => Response.json({ ...problem, fields: {}, requestId: "r" }, { status: 409 });
    const refusal = await callApi(listCasesContract, { params: { projectId } }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProblemError);
    expect(refusal).toMatchObject({ code: "stale_version", status: 409, message: "Somebody was faster." });
  });

  test("that is no problem document keeps its status", async () => {
    answer = () => new Response("<h1>Bad gateway</h1>", { status: 502 });
    const refusal = await callApi(listCasesContract, { params: { projectId } }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "internal", status: 502 });
  });
});
