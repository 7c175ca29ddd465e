import { afterAll, beforeAll, expect, test } from "vitest";
import { DELETE as REMOVE_CASE } from "../../../app/api/v1/projects/[projectId]/cases/[caseId]/route";
import { DELETE as REMOVE_CODE } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/route";
import { PATCH as CHANGE } from "../../../app/api/v1/projects/[projectId]/evidence/[evidenceId]/route";
import { POST as LINK } from "../../../app/api/v1/projects/[projectId]/evidence/route";
import { DELETE as REMOVE_SOURCE } from "../../../app/api/v1/projects/[projectId]/sources/[sourceId]/route";
import { database } from "../../../lib/data/database";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { dose } from "../../factories/dose";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildEvidence, buildSource } from "../../factories/source";

let app: TestApp;
let place: Place;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
});

afterAll(() => app.close());

/** Documents that are linked although their source, factor or case is gone. */
const countOrphans = async (): Promise<number> =>
  database().evidence.count({
    where: {
      projectId: place.projectId,
      deletedAt: null,
      OR: [
        { source: { deletedAt: { not: null } } },
        { code: { deletedAt: { not: null } } },
        { case: { deletedAt: { not: null } } },
      ],
    },
  });

test("no document behind a cell outlives the source, the factor or the case that is removed in the same moment", async () => {
  const { projectId, owner: as } = place;
  let removedCount = 0;
  for (let race = 0; race < dose(40, 400); race += 1) {
    const [code, comparedCase, source] = [await buildCode(place), await buildCase(place), await buildSource(place)];
    const ids = { codeId: code.id, caseId: comparedCase.id, sourceId: source.id };
    const link = () => send(LINK, { as, params: { projectId }, body: { ...ids, value: "yes", locator: "p. 1" } });
    const remove = {
      0: () => send(REMOVE_SOURCE, { as, method: "DELETE", params: { projectId, sourceId: source.id }, version: 1 }),
      1: () => send(REMOVE_CODE, { as, method: "DELETE", params: { projectId, codeId: code.id }, version: 1 }),
      2: () => send(REMOVE_CASE, { as, method: "DELETE", params: { projectId, caseId: comparedCase.id }, version: 1 }),
    }[race % 3];
    if (!remove) throw new Error("no removal");
    const answers = race % 2 === 0 ? [link(), remove()] : [remove(), link()];
    const statuses = (await Promise.all(answers)).map(({ status }) => status).sort();
    // Exactly one of the two had its way: linked and still in use, or removed and not found.
    expect([[201, 409].join(), [204, 404].join()]).toContain(statuses.join());
    removedCount += statuses.includes(204) ? 1 : 0;
  }
  expect(await countOrphans()).toBe(0);
  expect(removedCount).toBeGreaterThan(0);
}, 300_000);

test("a document is not moved to a source that is removed in the same moment", async () => {
  const { projectId, owner: as } = place;
  for (let race = 0; race < dose(20, 200); race += 1) {
    const [evidence, target] = [await buildEvidence(place), await buildSource(place)];
    const params = { projectId, evidenceId: evidence.id };
    const move = () => send(CHANGE, { as, method: "PATCH", params, version: 1, body: { sourceId: target.id } });
    const remove = () =>
      send(REMOVE_SOURCE, { as, method: "DELETE", params: { projectId, sourceId: target.id }, version: 1 });
    await Promise.all(race % 2 === 0 ? [move(), remove()] : [remove(), move()]);
  }
  expect(await countOrphans()).toBe(0);
}, 300_000);
