import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as ADD_SOURCE } from "../../../app/api/v1/projects/[projectId]/sources/route";
import { allContracts } from "../../../lib/server/all-contracts";
import { newId } from "../../../lib/server/edge";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { handlerOf } from "../../factories/route";

let app: TestApp;
let place: Place;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner", true);
  place = { projectId: await buildProject(owner), owner };
});

afterAll(() => app.close());

const contracts = allContracts.map(({ contract }) => contract).filter(({ isStream }) => !isStream);

const call = async (contract: (typeof contracts)[number], more: { body?: unknown; query?: string }) => {
  const names = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const idOf = (name: string) =>
    name === "projectId" ? place.projectId : name === "file" ? "factor-table.json" : newId();
  const params = Object.fromEntries(names.map((name) => [name, idOf(name)]));
  const sent = { as: place.owner, method: contract.method, params, version: 1, ...more };
  return send(await handlerOf(contract.method, contract.path), sent);
};

test("S33 an unknown field is answered 422 and named, in every body and every query", async () => {
  const wrong: string[] = [];
  let asked = 0;
  for (const contract of contracts) {
    const places = [
      ...(contract.body && !contract.isUpload ? [{ body: { notAField: 1 } }] : []),
      ...(contract.query ? [{ query: "notAField=1" }] : []),
    ];
    for (const more of places) {
      const { status, body } = await call(contract, more);
      asked += 1;
      if (status !== 422 || !("notAField" in (body.fields ?? {})))
        wrong.push(`${contract.method} ${contract.path}: ${status} ${JSON.stringify(body)}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(40);
});

/** Own properties of these names, as a hostile client would write them into JSON. */
const hostile = '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}';
const parsed = () => JSON.parse(hostile) as object;
const isPolluted = () => "polluted" in {} || "polluted" in [] || "polluted" in (() => undefined);

test("S34 __proto__ and constructor are inert: refused where nothing has such a name, plain data where anything may", async () => {
  const wrong: string[] = [];
  for (const contract of contracts) {
    if (!contract.body || contract.isUpload) continue;
    const { status, body } = await call(contract, { body: parsed() });
    if (status !== 422) wrong.push(`${contract.method} ${contract.path}: ${status} ${JSON.stringify(body)}`);
    expect(isPolluted(), contract.path).toBe(false);
  }
  expect(wrong).toEqual([]);
  const kept = await send(ADD_SOURCE, {
    as: place.owner,
    params: { projectId: place.projectId },
    body: { citation: "With anything in it", csl: { title: "T", custom: parsed() } },
  });
  expect([201, 422]).toContain(kept.status);
  expect(isPolluted()).toBe(false);
  const query = await send(await handlerOf("GET", "/projects/{projectId}/codings"), {
    as: place.owner,
    params: { projectId: place.projectId },
    query: "__proto__[polluted]=yes&constructor.prototype.polluted=yes",
  });
  expect(query.status).toBe(422);
  expect(isPolluted()).toBe(false);
});
