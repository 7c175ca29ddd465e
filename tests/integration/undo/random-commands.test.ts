import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as REDO } from "../../../app/api/v1/projects/[projectId]/redo/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { dose } from "../../factories/dose";
import { foreseen, seen } from "./foreseen";
import { Model } from "./model";
import { observe, readFiles } from "./observe";
import { anyCommand, type Command, type Planner, pick, readVersion } from "./plan";
import { cellPlans } from "./plan-cells";
import { codebookPlans } from "./plan-codebook";
import { codingPlans } from "./plan-codings";
import { fieldPlans } from "./plan-field";
import { buildStudy, type Study, worldOf } from "./study";
import { World } from "./world";

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});

afterAll(() => app.close());

const plans: readonly Planner[] = [...codingPlans, ...codingPlans, ...codebookPlans, ...cellPlans, ...fieldPlans];
const reasons = ["changedSince", "inUse", "goneSince", "taken", "erased", "notAllowed"];

/** What happened in all histories together, so that a history in which nothing happens is noticed. */
const counts = { done: 0, refused: 0, turned: 0, stopped: 0, wholeWayBack: 0 };

/** One act of a person; the server must do what the model foresees, and refuse what it refuses. */
const act = async (study: Study, model: Model, command: Command, by: Person): Promise<void> => {
  const planner = pick(plans, command.kind);
  const plan = await planner?.(study, model.world, command, by);
  if (!planner || !plan) return;
  const version = plan.versionOf ? await readVersion(study, ...plan.versionOf) : null;
  const isStale = version !== null && command.isStale;
  const answer = await send(plan.handler, {
    ...plan.sent,
    as: by,
    ...(version === null ? {} : { version: isStale ? version + 7 : version }),
  });
  trail.push(`${by === study.owner ? "owner" : "colleague"} ${planner.name} ${answer.status}`);
  const foreseenOutcome = isStale || plan.expected === null ? "refused" : "done";
  const outcome = answer.status < 300 ? "done" : answer.status < 500 ? "refused" : "failed";
  expect({ outcome, answer: outcome === foreseenOutcome ? null : answer.body }).toEqual({
    outcome: foreseenOutcome,
    answer: null,
  });
  counts[foreseenOutcome] += 1;
  if (isStale || plan.expected === null) return;
  const next = new World(model.world);
  plan.expected(next, answer.body);
  model.act(by.userId, next);
};

/** Undo or redo; a step that cannot be turned is refused with the object in the way, and can be given up. */
const turn = async (
  study: Study,
  model: Model,
  by: Person,
  direction: "undo" | "redo",
  givesUp: boolean,
): Promise<boolean> => {
  const handler = direction === "undo" ? UNDO : REDO;
  const ask = (body: object) => send(handler, { as: by, params: { projectId: study.projectId }, body });
  const foreseenTurn = model.foresee(by.userId, direction);
  const { status, body } = await ask({});
  trail.push(
    `${by === study.owner ? "owner" : "colleague"} ${direction} ${status} ${body.step ?? body.current?.reason}`,
  );
  if (foreseenTurn === "turned") {
    expect({ status, body: status === 200 ? null : body }).toEqual({ status: 200, body: null });
    expect(body.isDropped).toBe(false);
    model.turn(by.userId, direction);
    counts.turned += 1;
    return true;
  }
  if (foreseenTurn === "nothing") {
    expect(body.code).toBe("nothing_to_undo");
    return false;
  }
  expect(body).toMatchObject({ status: 409, code: "undo_refused" });
  expect(reasons).toContain(body.current.reason);
  if (foreseenTurn === "changedSince") expect(body.current.reason).toBe("changedSince");
  counts.stopped += 1;
  if (givesUp) {
    expect((await ask({ skip: true })).body).toMatchObject({ isDropped: true, changed: [] });
    model.drop(by.userId, direction);
  }
  return false;
};

const expectForeseen = async (study: Study, model: Model): Promise<void> =>
  expect(seen(await observe(study))).toEqual(foreseen(study, model.world));

const leaving = async (study: Study) => ({ ...(await observe(study)), files: await readFiles(study) });

/** Everybody undoes everything, what was done last first. @returns who undid, in order */
const undoAll = async (study: Study, model: Model): Promise<readonly Person[]> => {
  const order: Person[] = [];
  for (let actor = model.lastActor(); actor; actor = model.lastActor()) {
    const by = study.people.find(({ userId }) => userId === actor) ?? study.owner;
    if (await turn(study, model, by, "undo", true)) order.push(by);
  }
  return order;
};

type HistoryEvent = typeof anyHistory extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

const anyTurn = fc
  .record({ isByColleague: fc.boolean(), direction: fc.constantFrom("undo", "undo", "redo"), givesUp: fc.boolean() })
  .map((one) => ({ what: "turn", ...one }) as const);
const anyHistory = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: anyCommand.map((command) => ({ what: "act", command }) as const) },
    { weight: 2, arbitrary: anyTurn },
    // Both do much the same, and the first one wants it back.
    { weight: 1, arbitrary: anyCommand.map((command) => ({ what: "contest", command }) as const) },
  ),
  { minLength: dose(12, 30), maxLength: dose(24, 50), size: "max" },
);

/** The acts of a history, so that a failure can be read. */
let trail: string[] = [];

const runHistory = async (history: readonly HistoryEvent[]): Promise<void> => {
  trail = [];
  const study = await buildStudy();
  const first = await leaving(study);
  const model = new Model(await worldOf(study));
  await expectForeseen(study, model);
  const personOf = ({ isByColleague }: { isByColleague: boolean }) => study.people[isByColleague ? 1 : 0];
  for (const event of history) {
    if (event.what === "turn") {
      await turn(study, model, personOf(event), event.direction, event.givesUp);
      continue;
    }
    const { command } = event;
    await act(study, model, command, personOf(command));
    if (event.what === "act") continue;
    const { isByColleague, b: second, c: third } = command;
    const again = { ...command, isByColleague: !isByColleague, b: second + 1, c: third + 1 };
    await act(study, model, again, personOf(again));
    await turn(study, model, personOf(command), "undo", false);
  }
  await expectForeseen(study, model);
  const last = await leaving(study);
  trail.push("everybody undoes everything");
  const order = await undoAll(study, model);
  await expectForeseen(study, model);
  if (model.hasGivenUp) return;
  counts.wholeWayBack += 1;
  expect(await leaving(study)).toEqual(first);
  trail.push("everybody does everything again");
  for (const by of order.toReversed()) expect(await turn(study, model, by, "redo", false)).toBe(true);
  expect(await leaving(study)).toEqual(last);
};

test("R20 after any acts of two people, undone and redone, the project is what a model foresees; undoing all gives the first export back", async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  process.stdout.write(`seed ${seed}\n`);
  const property = fc.asyncProperty(anyHistory, (history) =>
    runHistory(history).catch((error: unknown) => {
      throw new Error(`seed ${seed}: ${trail.join(", ")}`, { cause: error });
    }),
  );
  await fc.assert(property, { numRuns: dose(4, 80), seed, endOnFailure: true });
  process.stdout.write(`${JSON.stringify(counts)}\n`);
  const seldom = dose(0, 1);
  expect(Math.min(counts.done, counts.turned, counts.wholeWayBack)).toBeGreaterThan(0);
  // In a few short histories nothing may be in the way of anything.
  expect(Math.min(counts.refused, counts.stopped)).toBeGreaterThanOrEqual(seldom);
}, 3_600_000);
