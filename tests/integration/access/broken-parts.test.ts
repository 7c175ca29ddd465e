import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { allContracts } from "../../../lib/server/all-contracts";
import { newId } from "../../../lib/server/edge";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { hashDatabase } from "../../factories/database-hash";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { handlerOf } from "../../factories/route";
import { buildVoice } from "../../factories/voice";

let app: TestApp;
let owner: pg.Client;
let place: Place;
let params: Record<string, string>;

beforeAll(async () => {
  app = await openTestApp();
  const person = await buildPerson("Owner");
  place = { projectId: await buildProject(person), owner: person };
  const [codeId, caseId] = [(await buildCode(place)).id, (await buildCase(place)).id];
  const { intervieweeId, interviewId, transcriptId, codingId } = await buildVoice(place, codeId, caseId);
  params = { projectId: place.projectId, codeId, caseId, intervieweeId, interviewId, transcriptId, codingId };
  owner = new pg.Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await app.close();
});

const contracts = allContracts.map(({ contract }) => contract).filter(({ isStream }) => !isStream);

const call = async (contract: (typeof contracts)[number], body?: object) => {
  const names = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const known = names.map((name) => [name, params[name] ?? (name === "file" ? "interviews.json" : newId())]);
  const sent = { as: place.owner, method: contract.method, params: Object.fromEntries(known), version: 1 };
  return send(await handlerOf(contract.method, contract.path), { ...sent, ...(body ? { body } : {}) });
};

/** Takes a part of the database away for the time of some work; every use of it throws. */
const without = async (hide: string, show: string, work: () => Promise<void>): Promise<void> => {
  const spy = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  await owner.query(hide);
  try {
    await work();
  } finally {
    await owner.query(show);
    spy.mockRestore();
  }
};

const rename = (name: string): readonly [string, string] => [
  `ALTER TABLE ${name} RENAME TO ${name}_gone`,
  `ALTER TABLE ${name}_gone RENAME TO ${name}`,
];

/** Where somebody's words, or that she is there, can be read. */
const isMaterial = (path: string): boolean =>
  /transcripts\/\{transcriptId\}$|\/codings|\/factor-table|\/interviewees|\/interviews|\/robustness|\/exports/.test(
    path,
  );

test("S32 an exception in authorisation is a refusal on every route", async () => {
  for (const table of ["auth_session", "account"])
    await without(...rename(table), async () => {
      const open: string[] = [];
      for (const contract of contracts) {
        if ("open" in contract.access) continue;
        const { status } = await call(contract);
        if (status < 400) open.push(`${contract.method} ${contract.path}: ${status}`);
      }
      expect(open, table).toEqual([]);
    });
  await without(...rename("member"), async () => {
    const open: string[] = [];
    for (const contract of contracts.filter(({ path }) => path.includes("{projectId}"))) {
      const { status } = await call(contract);
      if (status < 400) open.push(`${contract.method} ${contract.path}: ${status}`);
    }
    expect(open, "member").toEqual([]);
  });
}, 300_000);

test("S32 an exception in consent is a refusal wherever interview material is read, and tells nothing", async () => {
  // Counting before reading: what was counted is kept as long as nothing happens in the project.
  for (const part of ["interviewee", "countable_interviewee", "eligible_interviewee"]) {
    // A view keeps what it reads under another name too: the right to read is taken, as a mistaken migration would.
    const parts = [`REVOKE SELECT ON ${part} FROM tercet_app`, `GRANT SELECT ON ${part} TO tercet_app`] as const;
    await without(...parts, async () => {
      const told: string[] = [];
      for (const contract of contracts.filter(({ method, path }) => method === "GET" && isMaterial(path))) {
        const { status, body } = await call(contract);
        const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : JSON.stringify(body);
        const isCounting = /\/factor-table|\/robustness/.test(contract.path);
        const mayAnswer = part === "countable_interviewee" && !isCounting;
        if (!mayAnswer && /danger|trained abroad/.test(text)) told.push(`${part}: ${contract.path} tells words`);
        if (status < 400 && (part === "interviewee" || (part === "countable_interviewee" && isCounting)))
          told.push(`${part}: ${contract.path} ${status}`);
      }
      expect(told).toEqual([]);
    });
  }
}, 300_000);

test("S32 an exception in the audit log is a refusal of every write, and nothing of it stays", async () => {
  const signature = "append_audit_events(uuid, timestamptz, uuid, text, text, jsonb)";
  const writes: readonly [string, string, object][] = [
    ["POST", "/projects", { name: "New", design: "mssd" }],
    ["POST", "/projects/{projectId}/cases", { name: "New" }],
    ["PATCH", "/projects/{projectId}/cases/{caseId}", { name: "Renamed" }],
    ["POST", "/projects/{projectId}/codes", { name: "New" }],
    ["POST", "/projects/{projectId}/interviewees", { number: 900, label: "New" }],
    ["POST", "/projects/{projectId}/interviewees/{intervieweeId}/withdrawal", { mode: "erase", confirm: "" }],
    ["POST", "/projects/{projectId}/sources", { citation: "New" }],
    ["DELETE", "/projects/{projectId}/codings/{codingId}", {}],
    ["POST", "/projects/{projectId}/undo", {}],
  ];
  const { rows } = await owner.query("SELECT label FROM interviewee WHERE id = $1", [params.intervieweeId]);
  const before = await hashDatabase(owner);
  const hide = `ALTER FUNCTION ${signature} RENAME TO append_gone`;
  const show = "ALTER FUNCTION append_gone(uuid, timestamptz, uuid, text, text, jsonb) RENAME TO append_audit_events";
  await without(hide, show, async () => {
    for (const [method, path, given] of writes) {
      const contract = contracts.find((it) => it.method === method && it.path === path);
      if (!contract) throw new Error(`no route ${method} ${path}`);
      const body = "confirm" in given ? { ...given, confirm: rows[0].label } : given;
      const { status } = await call(contract, method === "DELETE" ? undefined : body);
      expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(500);
    }
  });
  expect(await hashDatabase(owner)).toBe(before);
}, 300_000);
