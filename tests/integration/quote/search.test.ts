import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { GET as SEARCH } from "../../../app/api/v1/projects/[projectId]/search/route";
import { database } from "../../../lib/data/database";
import { segmentWords } from "../../../lib/domain/transcript/segment-words";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import { buildInterviewee } from "../../factories/interviewee";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let coder: Person;
const people: string[] = [];

const say = async (number: number, language: string, text: string, choices: object = {}) => {
  const { id } = await buildInterviewee(place, { number, label: `Interviewee ${number}` });
  await buildConsent(place, { intervieweeId: id, choices: { ...openChoices, ...choices } });
  const interview = await buildInterview(place, { number, intervieweeIds: [id], language });
  people.push(id);
  return buildTranscript(place, { interviewId: interview.id, text });
};

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
  await say(
    1,
    "en",
    "Q: Was there danger?\nA: 😀 “Dangers” everywhere, the same\u00a0danger – and borders.\nQ: And?\nA: A border.",
  );
  await say(2, "ru", "Q: Что было?\nA: Мы видели границу. Граница «закрыта», и на границе ждали.");
  await say(3, "zh-Hant", "Q: 為什麼？\nA: 在數位時代，訪問很重要。");
  await say(4, "en", "Q: Why?\nA: Because of danger, in confidence.", { teamAccess: "declined" });
});

afterAll(() => app.close());

const ask = (query: Record<string, string>, as: Person = place.owner) =>
  send(SEARCH, { as, params: { projectId: place.projectId }, query: new URLSearchParams(query).toString() });
const exact = async (query: Record<string, string>, as?: Person) =>
  (await ask(query, as)).body.items.map((hit: { exact: string }) => hit.exact);

describe("words, phrases, forms and parts", () => {
  test("words are found whatever their case and the marks around them, interviewees' words alone", async () => {
    expect(await exact({ q: "DANGER" })).toEqual(["danger", "danger"]);
    expect(await exact({ q: '"same danger"' })).toEqual(["same\u00a0danger"]);
    expect(await exact({ q: "danger", voices: "all" })).toEqual(["danger", "danger", "danger"]);
    expect(await exact({ q: "danger -confidence" })).toEqual(["danger"]);
  });

  test("forms follow the language of each interview", async () => {
    expect(await exact({ q: "danger", mode: "forms" })).toEqual(["Dangers", "danger", "danger"]);
    expect(await exact({ q: "граница", mode: "forms" })).toEqual(["границу", "Граница", "границе"]);
    expect(await exact({ q: "граница" })).toEqual(["Граница"]);
    expect(await exact({ q: "the", mode: "forms" })).toEqual([]);
  });

  test("a script without blanks is found inside a run, and any part of a word as a part", async () => {
    expect(await exact({ q: "數位" })).toEqual(["數位"]);
    expect(await exact({ q: "anger", mode: "part" })).toEqual(["anger", "anger", "anger"]);
    expect(await exact({ q: "%", mode: "part" })).toEqual([]);
  });

  test("a hit names its place in code points, with the words around it", async () => {
    const [hit] = (await ask({ q: "Dangers" })).body.items;
    const text = (
      await database().turn.findMany({ where: { projectId: place.projectId }, orderBy: { startsAt: "asc" } })
    )
      .filter((turn) => turn.text.includes("Dangers"))
      .map((turn) => ({ start: turn.startsAt, letters: [...turn.text] }));
    const at = hit.start - (text[0]?.start ?? 0);
    expect(text[0]?.letters.slice(at, hit.end - (text[0]?.start ?? 0)).join("")).toBe("Dangers");
    expect(hit).toMatchObject({ interviewNumber: 1, turnIndex: 1, role: "interviewee", intervieweeId: people[0] });
    expect(`${hit.before}${hit.exact}${hit.after}`).toContain("“Dangers” everywhere");
  });

  test("an answer that stopped goes on after its last turn, and nothing is told twice", async () => {
    const first = (await ask({ q: "e", mode: "part", limit: "1" })).body;
    expect(first.stopped).toBe("hits");
    const second = (await ask({ q: "e", mode: "part", cursor: first.nextCursor })).body;
    expect(second).toMatchObject({ stopped: null, nextCursor: null });
    const all = (await ask({ q: "e", mode: "part" })).body;
    expect([...first.items, ...second.items]).toEqual(all.items);
  });

  test("when an interview gets another language, its forms follow", async () => {
    await database().interview.updateMany({
      where: { projectId: place.projectId, number: 2 },
      data: { language: "en" },
    });
    expect(await exact({ q: "граница", mode: "forms" })).toEqual(["Граница"]);
    await database().interview.updateMany({
      where: { projectId: place.projectId, number: 2 },
      data: { language: "ru" },
    });
    expect(await exact({ q: "граница", mode: "forms" })).toHaveLength(3);
  });

  test("the database and the core divide a text into the same words", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 80 }), async (text) => {
        fc.pre(!text.includes("\0"));
        const [row] = await database().$queryRaw<{ words: string }[]>`SELECT search_words(${text}) AS words`;
        const said = segmentWords(text).map(({ start, end }) => text.slice(start, end));
        const lower = await database().$queryRaw<{ word: string }[]>`
          SELECT lower(w) AS word FROM unnest(${said}::text[]) WITH ORDINALITY AS u(w, n) ORDER BY n`;
        expect(row?.words.trim()).toBe(lower.map(({ word }) => word).join(" "));
      }),
      { numRuns: 300 },
    );
  });
});

describe("patterns", () => {
  test("a regular expression finds places, and one that cannot be read is refused with the reason", async () => {
    expect(await exact({ q: "\\bborders?\\b", mode: "pattern" })).toEqual(["borders", "border"]);
    const refused = await ask({ q: "(", mode: "pattern" });
    expect(refused).toMatchObject({ status: 422, body: { code: "pattern_invalid" } });
    expect(refused.body.fields.q).toBe("missing closing ): `(`");
  });

  const evil = ["(a+)+$", "([a-z]+)*!", "(x+x+)+y", "(.*?,){11}P", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a|a?)+$"];
  test.each([...evil, "a{1,1000}{1,1000}", "(?=x)a", "\\1", "'; DROP TABLE turn; --"])(
    "%s ends with an answer or a refusal and harms nothing",
    async (q) => {
      for (const mode of ["pattern", "words", "forms", "part"]) {
        const { status } = await ask({ q, mode });
        expect([200, 422]).toContain(status);
      }
      expect(await exact({ q: '"same danger"' })).toHaveLength(1);
    },
  );
});

describe("who finds what", () => {
  test("without team access a colleague finds nothing of the interview, a stranger no search", async () => {
    expect(await exact({ q: "danger" }, coder)).toEqual(["danger"]);
    expect(await exact({ q: "confid", mode: "part" }, coder)).toEqual([]);
    expect(await exact({ q: "conf.*", mode: "pattern" }, coder)).toEqual([]);
    expect((await ask({ q: "danger" }, await buildPerson("Stranger"))).status).toBe(404);
  });

  test("a withdrawal takes her words out of every kind of search, and an erasure out of its lists", async () => {
    const withdraw = (at: number, mode: string) =>
      send(WITHDRAW, {
        as: place.owner,
        params: { projectId: place.projectId, intervieweeId: people[at] ?? "" },
        body: { mode, confirm: `Interviewee ${at + 1}` },
      });
    expect((await withdraw(0, "stop")).status).toBe(201);
    for (const mode of ["words", "forms", "part", "pattern"])
      expect(await exact({ q: "border", mode, voices: "all" }), mode).toEqual([]);
    expect((await withdraw(1, "erase")).status).toBe(201);
    const left = await database().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM turn_search
      WHERE words @@ to_tsquery('simple', 'границу') OR stems @@ to_tsquery('russian', 'граница')`;
    expect(left[0]?.count).toBe(0);
  });
});
