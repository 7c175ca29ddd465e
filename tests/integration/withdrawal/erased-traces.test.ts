import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { POST as ADD } from "../../../app/api/v1/projects/[projectId]/interviewees/route";
import { database } from "../../../lib/data/database";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildConsent } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";

let app: TestApp;
let place: Place;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
});

afterAll(() => app.close());

test("C11 an erasure takes label, day and length of the interview, and the answers kept for a retry; a joint interview keeps its day", async () => {
  const { projectId, owner } = place;
  const label = "The mayor's sister";
  const made = await send(ADD, {
    as: owner,
    params: { projectId },
    body: { number: 700, label },
    headers: { "idempotency-key": "add-700" },
  });
  expect(made.status).toBe(201);
  const intervieweeId: string = made.body.id;
  await buildConsent(place, { intervieweeId });
  const alone = await buildInterview(place, { intervieweeIds: [intervieweeId] });
  const other = await buildConsent(place);
  const joint = await buildInterview(place, { intervieweeIds: [intervieweeId, other.intervieweeId] });
  const params = { projectId, intervieweeId };
  expect((await send(WITHDRAW, { as: owner, params, body: { mode: "erase", confirm: label } })).status).toBe(201);
  const dayOf = async (id: string) => {
    const { heldOn, lengthMinutes } = await database().interview.findFirstOrThrow({ where: { projectId, id } });
    return { heldOn: heldOn?.toISOString().slice(0, 10) ?? null, lengthMinutes };
  };
  expect(await dayOf(alone.id)).toEqual({ heldOn: null, lengthMinutes: null });
  expect(await dayOf(joint.id)).toEqual({ heldOn: "2024-05-03", lengthMinutes: 36 });
  const kept = await database().idempotencyRecord.findMany({ where: { projectId } });
  expect(JSON.stringify(kept)).not.toContain("mayor");
  const rows = await database().interviewee.findMany({ where: { projectId } });
  expect(JSON.stringify(rows)).not.toContain("mayor");
});
