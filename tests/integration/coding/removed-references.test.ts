import { afterAll, beforeAll, expect, test } from "vitest";
import { DELETE as REMOVE_CASE } from "../../../app/api/v1/projects/[projectId]/cases/[caseId]/route";
import { DELETE as REMOVE_CODE } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/route";
import { DELETE as REMOVE_CODING } from "../../../app/api/v1/projects/[projectId]/codings/[codingId]/route";
import { POST as CODE } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let colleague: Person;
let talk: Awaited<ReturnType<typeof buildTranscript>>;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  colleague = await buildPerson("Colleague");
  await buildMember(place.projectId, colleague, ["owner"]);
  talk = await buildTranscript(place);
});

afterAll(() => app.close());

const params = () => ({ projectId: place.projectId });
const span = () => ({ transcriptId: talk.transcriptId, ...spanOf(talk.text, "trained abroad") });

test.each(["code", "case"] as const)(
  "undo brings no coding back onto a %s that a colleague removed meanwhile",
  async (gone) => {
    const [{ id: codeId }, { id: caseId }] = [await buildCode(place), await buildCase(place)];
    const coding = await buildCoding(place, {
      ...span(),
      codeId,
      stances: [{ stance: "present", caseIds: [caseId], appliesToAllCases: false }],
    });
    const drop = { as: place.owner, method: "DELETE" };
    const removed = await send(REMOVE_CODING, { ...drop, params: { ...params(), codingId: coding.id }, version: 1 });
    expect(removed.status).toBe(204);
    const without =
      gone === "code"
        ? await send(REMOVE_CODE, { ...drop, as: colleague, params: { ...params(), codeId }, version: 1 })
        : await send(REMOVE_CASE, { ...drop, as: colleague, params: { ...params(), caseId }, version: 1 });
    expect(without.status).toBe(204);
    expect(await send(UNDO, { as: place.owner, params: params(), body: {} })).toMatchObject({
      status: 409,
      body: { code: "undo_refused", current: { subjectKind: "coding", subjectId: coding.id, reason: "goneSince" } },
    });
    expect(await database().coding.count({ where: { codeId, deletedAt: null } })).toBe(0);
  },
);

test("of a coding and a removal of its code in the same moment one is refused: never is a live coding left without its code", async () => {
  for (let round = 0; round < 12; round += 1) {
    const { id: codeId } = await buildCode(place);
    const body = { ...span(), version: 1, codeId, stances: [{ stance: "present" }] };
    const [coded, removed] = await Promise.all([
      send(CODE, { as: place.owner, params: params(), body }),
      send(REMOVE_CODE, { as: place.owner, method: "DELETE", params: { ...params(), codeId }, version: 1 }),
    ]);
    expect([coded.status, removed.status].sort()).toEqual(coded.status === 201 ? [201, 409] : [204, 404]);
  }
});
