import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DELETE as REMOVE } from "../../../app/api/v1/projects/[projectId]/codings/[codingId]/route";
import { GET as EXPORT } from "../../../app/api/v1/projects/[projectId]/exports/[file]/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import {
  PATCH as CHANGE,
  DELETE as FORGET,
} from "../../../app/api/v1/projects/[projectId]/quote-filters/[filterId]/route";
import { POST as KEEP, GET as KEPT } from "../../../app/api/v1/projects/[projectId]/quote-filters/route";
import { GET as CODELINE } from "../../../app/api/v1/projects/[projectId]/quotes/codeline/[interviewId]/route";
import { GET as CODES } from "../../../app/api/v1/projects/[projectId]/quotes/codes/route";
import { GET as CONTEXT } from "../../../app/api/v1/projects/[projectId]/quotes/context/route";
import { GET as CROSSTAB } from "../../../app/api/v1/projects/[projectId]/quotes/crosstab/route";
import { GET as FACETS } from "../../../app/api/v1/projects/[projectId]/quotes/facets/route";
import { GET as MATRIX } from "../../../app/api/v1/projects/[projectId]/quotes/matrix/route";
import { GET as QUOTES } from "../../../app/api/v1/projects/[projectId]/quotes/route";
import { GET as WORDS } from "../../../app/api/v1/projects/[projectId]/quotes/words/route";
import type { CodingInput } from "../../../lib/schema/coding";
import { newId } from "../../../lib/server/edge";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import { buildInterviewee } from "../../factories/interviewee";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";
import { readCsv } from "../../unit/exchange/factor-table/read-back";

let app: TestApp;
let place: Place;
let coder: Person;
let threat: string;
let fear: string;
let kazakhstan: string;
let armenia: string;
const people: string[] = [];
const talks: { transcriptId: string; interviewId: string; text: string }[] = [];

const buildVoice = async (number: number, choices: object, more: object = {}, attributes = {}) => {
  const { id } = await buildInterviewee(place, { number, label: `Interviewee ${number}`, attributes });
  await buildConsent(place, { intervieweeId: id, choices: { ...openChoices, ...choices }, ...more });
  const interview = await buildInterview(place, { number, intervieweeIds: [id] });
  people.push(id);
  talks.push(await buildTranscript(place, { interviewId: interview.id }));
};

const code = (at: number, exact: string, codeId: string, stances: CodingInput["stances"]) => {
  const talk = talks[at];
  if (!talk) throw new Error("no such talk");
  return buildCoding(place, {
    transcriptId: talk.transcriptId,
    ...spanOf(talk.text, exact),
    codeId,
    stances,
  });
};

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
  threat = (await buildCode(place, { name: "Threat" })).id;
  fear = (await buildCode(place, { name: "Fear", parentId: threat, isFactor: false })).id;
  kazakhstan = (await buildCase(place, { name: "Kazakhstan 2022" })).id;
  armenia = (await buildCase(place, { name: "Armenia 2022" })).id;
  await buildVoice(1, {}, {}, { Role: "press" });
  await buildVoice(2, { quotation: "declined", identity: "public" }, { displayName: "Aida Public" });
  await buildVoice(3, { teamAccess: "declined" });
  await code(0, "the same danger", threat, [{ stance: "present", caseIds: [kazakhstan] }]);
  await code(0, "Naïve hopes", fear, [
    { stance: "absent", caseIds: [armenia] },
    { stance: "present", caseIds: [kazakhstan] },
  ]);
  await code(1, "the same danger", threat, [{ stance: "relevant", caseIds: [] }]);
  await code(2, "People trained abroad", threat, [{ stance: "present", caseIds: [kazakhstan] }]);
});

afterAll(() => app.close());

const params = () => ({ projectId: place.projectId });
const ask = (handler: typeof QUOTES, query = "", as: Person = place.owner) =>
  send(handler, { as, params: params(), query });
const counted = (list: { value: string; passages: number; interviewees: number }[]) =>
  Object.fromEntries(list.map(({ value, passages, interviewees }) => [value, [passages, interviewees]]));

describe("the quotes that a filter finds", () => {
  test("a code finds what stands below it, and people are counted once", async () => {
    const { status, body } = await ask(QUOTES, `codeId=${threat}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ passages: 4, interviewees: 3, nextCursor: null });
    expect(body.items.map((item: { exact: string }) => item.exact)).toEqual([
      "the same danger",
      "Naïve hopes",
      "the same danger",
      "People trained abroad",
    ]);
    expect((await ask(QUOTES, `codeId=${fear}`)).body.passages).toBe(1);
  });

  test("case and stance are asked of the same statement", async () => {
    expect((await ask(QUOTES, `caseId=${armenia}&stance=present`)).body.passages).toBe(0);
    expect((await ask(QUOTES, `caseId=${armenia}&stance=absent`)).body.passages).toBe(1);
    expect((await ask(QUOTES, "caseId=general")).body.items[0].speakers[0].number).toBe(2);
  });

  test("words of the passage are found whatever their case, and signs of a pattern stand for themselves", async () => {
    expect((await ask(QUOTES, "text=NAÏVE")).body.passages).toBe(1);
    expect((await ask(QUOTES, "text=%25")).body.passages).toBe(0);
  });

  test("pages continue after a place and hold everything once", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const { body } = await ask(QUOTES, `limit=1${cursor ? `&cursor=${cursor}` : ""}`);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor;
    }
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  test("each further choice is counted with all other parts as they are", async () => {
    const { body } = await ask(FACETS, `codeId=${threat}&stance=present`);
    expect(body).toMatchObject({ passages: 3, interviewees: 2 });
    expect(counted(body.counts.stance)).toEqual({ present: [3, 2], absent: [1, 1], relevant: [1, 1] });
    expect(counted(body.counts.code)).toEqual({ [threat]: [3, 2], [fear]: [1, 1] });
    expect(counted(body.counts.case)).toEqual({ [kazakhstan]: [3, 2] });
  });

  test("the matrix sets them side by side by case and by interviewee", async () => {
    const byCase = (await ask(MATRIX)).body;
    expect(byCase.codeIds).toEqual([threat]);
    const cell = byCase.cells.find(({ column }: { column: string }) => column === kazakhstan);
    expect(cell).toMatchObject({ codeId: threat, passages: 3, interviewees: 2 });
    expect(cell.quotes[0].exact).toBe("the same danger");
    const byPerson = (await ask(MATRIX, `columns=interviewee&codeId=${fear}`)).body;
    expect(byPerson.cells.map(({ column }: { column: string }) => column)).toEqual([people[0]]);
  });

  test("a citation names only who chose to be named, and says whose words may not be quoted", async () => {
    const { items } = (await ask(QUOTES)).body;
    expect(items[0]).toMatchObject({ speakers: [{ number: 1, name: null }], notQuotable: null });
    expect(items[2]).toMatchObject({ speakers: [{ number: 2, name: "Aida Public" }], notQuotable: "quotation" });
  });

  test("without team access a colleague finds, counts and lists nothing of the interview", async () => {
    const { body } = await ask(QUOTES, "", coder);
    expect(body).toMatchObject({ passages: 3, interviewees: 2 });
    const facets = (await ask(FACETS, "", coder)).body;
    expect(Object.keys(counted(facets.counts.interviewee))).toEqual([people[0], people[1]]);
    expect(JSON.stringify((await ask(MATRIX, "", coder)).body)).not.toContain("trained abroad");
    expect((await ask(QUOTES, "text=abroad", coder)).body.passages).toBe(0);
  });

  test("codings are found by what stands beside them, and the pairs of codes are counted with their people", async () => {
    await code(0, "danger 😀 at once", fear, [{ stance: "relevant", caseIds: [] }]);
    const beside = (conditions: string) => ask(QUOTES, `codeId=${threat}&${conditions}`);
    const words = async (conditions: string) =>
      (await beside(conditions)).body.items.map((item: { exact: string }) => item.exact);
    expect(await words(`beside=overlap:${fear}`)).toEqual(["the same danger"]);
    expect(await words(`beside=not-overlap:${fear}&intervieweeId=${people[0]}`)).toEqual([
      "danger 😀 at once",
      "Naïve hopes",
    ]);
    expect(await words(`beside=adjacent:${fear}&beside=not-turn:${fear}`)).toEqual([
      "danger 😀 at once",
      "Naïve hopes",
    ]);
    expect(await words(`beside=near-3:${fear}&beside=passage:${fear}`)).toEqual([]);
    expect(await words(`beside=near-3:${fear}&beside=passage:${fear}&besideJoin=any`)).toEqual(["the same danger"]);
    expect((await ask(FACETS, `beside=overlap:${fear}`)).body).toMatchObject({ passages: 1, interviewees: 1 });
    expect((await beside("beside=near:1")).status).toBe(422);
    const pairs = (await ask(CODES, `codeId=${threat}&codeId=${fear}`)).body;
    expect(pairs.cells).toContainEqual({ rowId: threat, columnId: fear, passages: 1, interviewees: 1 });
    const frequent = (await ask(WORDS, `codeId=${threat}`)).body;
    expect(frequent.words.slice(0, 3)).toEqual([
      { word: "danger", count: 3, passages: 3, interviewees: 2 },
      { word: "same", count: 2, passages: 2, interviewees: 2 },
      { word: "the", count: 2, passages: 2, interviewees: 2 },
    ]);
    const own = (await ask(QUOTES, `codeId=${fear}&stance=relevant`)).body.items[0];
    const gone = await send(REMOVE, {
      as: place.owner,
      method: "DELETE",
      params: { ...params(), codingId: own.id },
      version: own.version,
    });
    expect(gone.status).toBe(204);
  });

  test("the codeline of an interview says where its codings stand, without a word, to whoever may read it", async () => {
    const [first, , third] = talks;
    const line = (talk: typeof first, as: Person, query = "") =>
      send(CODELINE, { as, params: { ...params(), interviewId: talk?.interviewId ?? "" }, query });
    const { body } = await line(first, place.owner);
    const letters = [...(first?.text ?? "")];
    const words = body.marks.map(({ start, end }: { start: number; end: number }) =>
      letters.slice(start, end).join(""),
    );
    expect(words).toEqual(["the same danger", "Naïve hopes"]);
    expect(new Set(body.codeIds)).toEqual(new Set([threat, fear]));
    expect(body.transcriptId).toBe(first?.transcriptId);
    const turns = body.turns as { start: number; end: number }[];
    expect(turns.length).toBeGreaterThan(1);
    expect(letters.slice(turns[0]?.start, turns[0]?.end).join("")).not.toContain("\n");
    expect(JSON.stringify(body)).not.toContain("danger");
    expect((await line(first, place.owner, `codeId=${fear}`)).body.marks).toHaveLength(1);
    expect((await line(third, place.owner)).body.marks).toHaveLength(1);
    expect((await line(third, coder)).body).toMatchObject({ turns: [], marks: [], transcriptId: null });
  });

  test("a word stands in context as often as the list counts it, each place with who speaks", async () => {
    const context = async (query: string, as: Person = place.owner) => (await ask(CONTEXT, query, as)).body;
    const { total, lines } = await context(`word=DANGER&codeId=${threat}`);
    expect(total).toBe(2);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ before: "the same ", word: "danger", after: "", speakers: [{ number: 1 }] });
    expect(await context("word=abroad")).toMatchObject({ total: 1 });
    expect(await context("word=abroad", coder)).toMatchObject({ total: 0, lines: [] });
    expect((await ask(CONTEXT)).status).toBe(422);
  });

  test("an unknown field is refused, a stranger meets nothing", async () => {
    expect((await ask(QUOTES, "nothing=1")).status).toBe(422);
    expect((await ask(QUOTES, "", await buildPerson("Stranger"))).status).toBe(404);
  });
});

describe("kept filters", () => {
  const keep = (as: Person, body: object) => send(KEEP, { as, params: params(), body });

  test("are their maker's own until they are shared, and only the maker changes or forgets them", async () => {
    const own = await keep(place.owner, { name: "Threat in Kazakhstan", address: `code=${threat}` });
    expect(own.status).toBe(201);
    expect((await keep(place.owner, { name: "threat in KAZAKHSTAN", address: "" })).body.code).toBe("name_taken");
    expect((await ask(KEPT, "", coder)).body.items).toEqual([]);
    const at = { params: { ...params(), filterId: own.body.id }, version: 1 };
    expect((await send(CHANGE, { ...at, as: coder, method: "PATCH", body: { name: "Mine" } })).status).toBe(404);
    const shared = await send(CHANGE, { ...at, as: place.owner, method: "PATCH", body: { isShared: true } });
    expect(shared.body).toMatchObject({ isShared: true, version: 2, isOwn: true });
    expect((await ask(KEPT, "", coder)).body.items).toMatchObject([{ name: "Threat in Kazakhstan", isOwn: false }]);
    expect((await send(FORGET, { ...at, as: place.owner, method: "DELETE" })).body.code).toBe("stale_version");
    expect((await send(FORGET, { ...at, as: coder, method: "DELETE", version: 2 })).status).toBe(404);
    expect((await send(FORGET, { ...at, as: place.owner, method: "DELETE", version: 2 })).status).toBe(204);
    expect(
      (await send(FORGET, { ...at, params: { ...params(), filterId: newId() }, as: place.owner, method: "DELETE" }))
        .status,
    ).toBe(404);
  });

  test("a viewer keeps filters and shares none", async () => {
    const viewer = await buildPerson("Viewer");
    await buildMember(place.projectId, viewer, ["viewer"]);
    expect((await keep(viewer, { name: "Mine", address: "" })).status).toBe(201);
    expect((await keep(viewer, { name: "Ours", address: "", isShared: true })).status).toBe(404);
  });
});

describe("the retrieved codings as a file", () => {
  const file = (name: string, as: Person, query = "") =>
    send(EXPORT, { as, params: { ...params(), file: name }, query });
  const textOf = (body: Uint8Array) => Buffer.from(body).toString("utf8");

  test("words leave only where the speaker allows quotation; the row says why they do not", async () => {
    const { status, body } = await file("codings.csv", place.owner, `codeId=${threat}`);
    expect(status).toBe(200);
    const [head, ...rows] = readCsv(body);
    const at = (name: string) => (head ?? []).indexOf(name);
    expect(rows.map((row) => row[at("words")])).toEqual([
      "the same danger",
      "Naïve hopes",
      "",
      "People trained abroad",
    ]);
    expect(rows.map((row) => row[at("words_not_given")])).toEqual(["", "", "not given: does not allow quotation", ""]);
    expect(rows[1]?.[at("absent")]).toBe("Armenia 2022");
    expect(rows[2]?.[at("relevant")]).toBe("in general");
    expect(rows.map((row) => row[at("interviewee")])).toEqual([
      "confidential",
      "confidential",
      "Aida Public",
      "confidential",
    ]);
    expect((await file("codings.xlsx", place.owner)).status).toBe(200);
  });

  test("whoever may not export text has no such file, and a table is not filtered by quotes", async () => {
    expect((await file("codings.csv", coder)).status).toBe(404);
    expect((await file("factor-table.csv", place.owner, `codeId=${threat}`)).status).toBe(422);
    expect((await file("factor-table.csv", place.owner)).status).toBe(200);
  });

  test("a withdrawal takes her out of list, counts, matrix, kept filters and file at once", async () => {
    await send(KEEP, { as: place.owner, params: params(), body: { name: "Hers", address: `person=${people[0]}` } });
    expect((await ask(QUOTES, `codeId=${threat}`)).body.interviewees).toBe(3);
    const gone = await send(WITHDRAW, {
      as: place.owner,
      params: { ...params(), intervieweeId: people[0] ?? "" },
      body: { mode: "erase", confirm: "Interviewee 1" },
    });
    expect(gone.status).toBe(201);
    expect((await ask(QUOTES)).body).toMatchObject({ passages: 2, interviewees: 2 });
    const answers = [
      await ask(QUOTES),
      await ask(QUOTES, "text=danger"),
      await ask(FACETS),
      await ask(MATRIX),
      await ask(MATRIX, "columns=interviewee"),
      await ask(CODES),
      await ask(WORDS),
      await ask(CROSSTAB, "by=interviewee:Role"),
      await ask(CONTEXT, "word=hopes"),
      await send(CODELINE, { as: place.owner, params: { ...params(), interviewId: talks[0]?.interviewId ?? "" } }),
      await ask(KEPT),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect((await ask(CONTEXT, "word=hopes")).body.total).toBe(0);
    for (const { body } of answers) expect(JSON.stringify(body)).not.toContain(people[0]);
    expect(JSON.stringify((await ask(WORDS)).body)).not.toContain("hopes");
    expect(textOf((await file("codings.csv", place.owner)).body)).not.toContain("Naïve hopes");
  });
});
