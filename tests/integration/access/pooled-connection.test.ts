import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as ADD_CASE, GET as CASES } from "../../../app/api/v1/projects/[projectId]/cases/route";
import { GET as PEOPLE } from "../../../app/api/v1/projects/[projectId]/interviewees/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildInterviewee } from "../../factories/interviewee";
import { buildProject } from "../../factories/project";

interface Side {
  readonly marker: string;
  readonly projectId: string;
  readonly owner: Person;
  readonly viewer: Person;
}

let app: TestApp;
const sides: Side[] = [];

beforeAll(async () => {
  process.env.TERCET_DATABASE_POOL = "1";
  app = await openTestApp();
  for (const marker of ["left", "right"]) {
    const [owner, viewer] = [await buildPerson(`Owner ${marker}`), await buildPerson(`Viewer ${marker}`)];
    const projectId = await buildProject(owner, `Project ${marker}`);
    await buildMember(projectId, viewer, ["viewer"]);
    await buildCase({ projectId, owner }, { name: `Case ${marker}` });
    await buildInterviewee({ projectId, owner }, { label: `Person ${marker}` });
    sides.push({ marker, projectId, owner, viewer });
  }
});

afterAll(async () => {
  delete process.env.TERCET_DATABASE_POOL;
  await app.close();
});

test("P05 of 1,000 interleaved requests over one connection none answers with anything of another", async () => {
  const settings = "SELECT name, setting FROM pg_settings WHERE source = 'session' ORDER BY name";
  const before = await database().$queryRawUnsafe(settings);
  const wrong: string[] = [];
  const ask = async (round: number): Promise<void> => {
    const [side, other] = round % 2 === 0 ? [sides[0], sides[1]] : [sides[1], sides[0]];
    if (!side || !other) throw new Error("no side");
    const params = { projectId: side.projectId };
    const kinds = [
      () => send(CASES, { as: side.owner, params }),
      () => send(PEOPLE, { as: side.viewer, params }),
      () => send(CASES, { as: side.owner, params: { projectId: other.projectId } }),
      // Breaks off in the middle of a transaction: the name is taken.
      () => send(ADD_CASE, { as: side.owner, params, body: { name: `Case ${side.marker}` } }),
      () => send(ADD_CASE, { as: side.viewer, params, body: { name: `Never ${round}` } }),
    ];
    const answer = await kinds[round % 5]?.();
    const expected = [200, 200, 404, 409, 404][round % 5];
    const text = JSON.stringify(answer?.body);
    if (answer?.status === 429) throw new Error("the test asks more than one account may in a minute");
    if (answer?.status !== expected || text.includes(other.marker)) wrong.push(`${round}: ${answer?.status} ${text}`);
    if (expected === 200 && !text.includes(side.marker)) wrong.push(`${round}: nothing of its own in ${text}`);
  };
  for (let start = 0; start < 1_000; start += 50) {
    // More than one account may ask in a minute.
    await database().rateWindow.deleteMany({});
    await Promise.all(Array.from({ length: 50 }, (_, at) => ask(start + at)));
  }
  expect(wrong).toEqual([]);
  expect(await database().$queryRawUnsafe(settings)).toEqual(before);
}, 300_000);
