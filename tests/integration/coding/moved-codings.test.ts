import { afterAll, beforeAll, expect, test } from "vitest";
import { PATCH } from "../../../app/api/v1/projects/[projectId]/codings/[codingId]/route";
import { POST as BATCH } from "../../../app/api/v1/projects/[projectId]/codings/batch/route";
import { GET } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let coder: Person;
let talk: { transcriptId: string; text: string };
let codes: string[];

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
  codes = [(await buildCode(place)).id, (await buildCode(place, { name: "Another" })).id];
  talk = await buildTranscript(place);
});

afterAll(() => app.close());

const made = (exact: string, codeId: string | undefined) =>
  buildCoding(place, { transcriptId: talk.transcriptId, ...spanOf(talk.text, exact), codeId: codeId ?? "" });
const batch = (body: object, as: Person = place.owner) =>
  send(BATCH, { as, params: { projectId: place.projectId }, body });
const exactOf = async () =>
  (await send(GET, { as: place.owner, params: { projectId: place.projectId } })).body.items.map(
    (item: { exact: string }) => item.exact,
  );

test("codes on one passage move together as one step, and one undo brings both back", async () => {
  const both = [await made("danger", codes[0]), await made("danger", codes[1])];
  const wider = spanOf(talk.text, "same danger");
  const move = both.map(({ id, version }) => ({ id, version, ...wider }));
  const moved = await batch({ move });
  expect(moved.body.moved).toMatchObject([
    { exact: "same danger", version: 2, needsRepair: false },
    { exact: "same danger", version: 2 },
  ]);
  expect(await exactOf()).toEqual(["same danger", "same danger"]);
  await send(UNDO, { as: place.owner, params: { projectId: place.projectId }, body: {} });
  expect(await exactOf()).toEqual(["danger", "danger"]);
});

test("one that cannot move keeps all where they are: other words, a cut character, the interviewer's words, a colleague's", async () => {
  const both = [await made("the border", codes[0]), await made("the border", codes[1])];
  const before = await exactOf();
  const [first, second] = both.map(({ id, version }) => ({ id, version }));
  const wider = spanOf(talk.text, "crossed the border");
  const cut = spanOf(talk.text, "Na\u00efve");
  const tries = [
    { ...wider, exact: "crossed the river!" },
    { ...spanOf(talk.text, "What made") },
    { start: cut.start, end: talk.text.length + 50, exact: "beyond" },
  ];
  for (const bad of tries) {
    const refused = await batch({
      move: [
        { ...first, ...wider },
        { ...second, ...bad },
      ],
    });
    expect(refused.status).toBeGreaterThanOrEqual(409);
    expect(await exactOf()).toEqual(before);
  }
  expect((await batch({ move: [{ ...first, ...wider }] }, coder)).status).toBe(404);
  expect((await batch({ move: [{ ...first, version: 9, ...wider }] })).body.code).toBe("stale_version");
  expect(await exactOf()).toEqual(before);
});

test("an edge inside a character is refused, by code points and by what a reader sees as one", async () => {
  const flags = await buildTranscript(place, { text: "Q: Where?\nA: In 🇰🇬 and cafe\u0301 and 👨‍👩‍👧 there.\n" });
  const all = spanOf(flags.text, "In 🇰🇬");
  const coding = await buildCoding(place, { transcriptId: flags.transcriptId, ...all, codeId: codes[0] ?? "" });
  const target = { params: { projectId: place.projectId, codingId: coding.id }, method: "PATCH", version: 1 } as const;
  const points = [...flags.text];
  for (const end of [all.end - 1, spanOf(flags.text, "👨").start + 2]) {
    const body = { start: all.start, end, exact: points.slice(all.start, end).join("") };
    const refused = await send(PATCH, { as: place.owner, ...target, body });
    expect(refused).toMatchObject({ status: 422, body: { fields: { start: "anchor_splits_character" } } });
  }
});

test("a coding that would come to lie on another of the same code is refused, and both stand", async () => {
  const [one, other] = [await made("Naïve hopes", codes[0]), await made("nothing else", codes[0])];
  const before = await exactOf();
  const target = spanOf(talk.text, "Naïve hopes");
  const refused = await batch({ move: [{ id: other?.id, version: other?.version, ...target }] });
  expect(refused).toMatchObject({ status: 409, body: { code: "coding_exists" } });
  const alone = await send(PATCH, {
    as: place.owner,
    method: "PATCH",
    params: { projectId: place.projectId, codingId: other?.id ?? "" },
    version: other?.version ?? 0,
    body: target,
  });
  expect(alone).toMatchObject({ status: 409, body: { code: "coding_exists" } });
  expect(await exactOf()).toEqual(before);
  expect(one?.outcome).toBe("created");
});
