import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "../../../lib/data/database";
import { transact, type WriteTransaction } from "../../../lib/data/transaction";
import type { AuditEvent } from "../../../lib/domain/audit/audit-event";
import type { UndoableStep } from "../../../lib/domain/audit/undoable-step";
import { newId, writeContext } from "../../../lib/server/edge";
import { buildPerson, openTestApp, type TestApp } from "../../factories/app";
import { type Place, scopeOf } from "../../factories/place";
import { buildProject } from "../../factories/project";

let app: TestApp;
let place: Place;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
});

afterAll(() => app.close());

const insert = async (write: WriteTransaction): Promise<string> => {
  const id = newId();
  const row = {
    projectId: place.projectId,
    id,
    name: id,
    shortName: id.slice(0, 8),
    outcome: "unknown",
    position: 0,
    createdAt: new Date(),
  };
  await write.sql.comparedCase.create({ data: row });
  return id;
};

const eventOf = (subjectId: string, more: Partial<AuditEvent> = {}): AuditEvent => ({
  kind: "case.created",
  subjectKind: "case",
  subjectId,
  detail: {},
  ...more,
});

const stepOf = (id: string): UndoableStep => ({
  label: "case.created",
  changes: [{ kind: "coding", id, before: 0, after: 1 }],
});

const stored = async () => ({
  rows: await database().comparedCase.count({ where: { projectId: place.projectId } }),
  events: await database().auditEvent.count({ where: { chainId: place.projectId } }),
  steps: await database().undoStep.count({ where: { projectId: place.projectId } }),
  kept: await database().idempotencyRecord.count({ where: { projectId: place.projectId } }),
});

const retry = (key: string) => ({ key, requestHash: new Uint8Array([1]), status: 201, holdsText: false });

test("L01 what commits has its events, and whatever stops a write leaves neither row nor event", async () => {
  const start = await stored();
  const scope = scopeOf(place);
  const context = writeContext("user", newId());
  const done = await transact(scope, { ...context, retry: retry("once") }, async (write) => {
    const [first, second] = [await insert(write), await insert(write)];
    return { value: first, events: [eventOf(first), eventOf(second)], undoable: stepOf(first) };
  });
  expect(done.ok).toBe(true);
  const after = await stored();
  expect(after).toEqual({
    rows: start.rows + 2,
    events: start.events + 2,
    steps: start.steps + 1,
    kept: start.kept + 1,
  });

  const faults: readonly [string, () => Promise<unknown>][] = [
    [
      "the work throws after it wrote",
      () =>
        transact(scope, context, async (write) => {
          await insert(write);
          throw new Error("after the write");
        }),
    ],
    [
      "the work refuses after it wrote",
      () =>
        transact(scope, context, async (write) => ({
          refusal: { code: "not_found", fields: { id: await insert(write) } },
        })),
    ],
    [
      "the work says that nothing changed",
      () => transact(scope, context, async (write) => ({ unchanged: await insert(write) })),
    ],
    [
      "an event cannot be stored",
      () =>
        transact(scope, context, async (write) => {
          const id = await insert(write);
          return { value: id, events: [eventOf(id), eventOf("no id of anything")] };
        }),
    ],
    [
      "two events have one id",
      () =>
        transact(scope, context, async (write) => {
          const id = await insert(write);
          return { value: id, events: [eventOf(id, { id }), eventOf(id, { id })] };
        }),
    ],
    [
      "the undo step cannot be stored",
      () =>
        transact(scope, context, async (write) => {
          const id = await insert(write);
          return { value: id, events: [eventOf(id)], undoable: stepOf("a zero byte \u0000") };
        }),
    ],
    [
      "the answer was kept for another request",
      () =>
        transact(scope, { ...context, retry: retry("once") }, async (write) => {
          const id = await insert(write);
          return { value: id, events: [eventOf(id)] };
        }),
    ],
  ];
  for (const [what, write] of faults) {
    await write().catch(() => undefined);
    expect(await stored(), what).toEqual(after);
  }
});
