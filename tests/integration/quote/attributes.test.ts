import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PATCH as CHANGE_CASE } from "../../../app/api/v1/projects/[projectId]/cases/[caseId]/route";
import { PATCH as CHANGE_PERSON } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { GET as PEOPLE } from "../../../app/api/v1/projects/[projectId]/interviewees/route";
import { PATCH as CHANGE_INTERVIEW } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/route";
import { GET as INTERVIEWS } from "../../../app/api/v1/projects/[projectId]/interviews/route";
import { POST as KEEP, GET as KEPT } from "../../../app/api/v1/projects/[projectId]/quote-filters/route";
import { GET as CROSSTAB } from "../../../app/api/v1/projects/[projectId]/quotes/crosstab/route";
import { GET as FACETS } from "../../../app/api/v1/projects/[projectId]/quotes/facets/route";
import { GET as QUOTES } from "../../../app/api/v1/projects/[projectId]/quotes/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
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

let app: TestApp;
let place: Place;
let coder: Person;
let viewer: Person;
let caseId: string;
const people: string[] = [];
const interviews: string[] = [];

const choices = [{}, { identity: "public" }, { teamAccess: "declined" }] as const;
const roles = ["press", "office", "rare craft"];

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  [coder, viewer] = [await buildPerson("Coder"), await buildPerson("Viewer")];
  await buildMember(place.projectId, coder, ["coder"]);
  await buildMember(place.projectId, viewer, ["viewer"]);
  const codeId = (await buildCode(place, { name: "Threat" })).id;
  caseId = (await buildCase(place, { name: "Kazakhstan 2022", attributes: { Year: 2022 } })).id;
  for (const [at, choice] of choices.entries()) {
    const number = at + 1;
    const attributes = { Role: roles[at] ?? "" };
    const { id } = await buildInterviewee(place, { number, label: `Interviewee ${number}`, attributes });
    await buildConsent(place, { intervieweeId: id, choices: { ...openChoices, ...choice } });
    const interview = await buildInterview(place, { number, intervieweeIds: [id], attributes: { Wave: "first" } });
    const { transcriptId, text } = await buildTranscript(place, { interviewId: interview.id });
    await buildCoding(place, {
      transcriptId,
      ...spanOf(text, "the same danger"),
      codeId,
      stances: [{ stance: "present", caseIds: [caseId] }],
    });
    people.push(id);
    interviews.push(interview.id);
  }
});

afterAll(() => app.close());

const params = () => ({ projectId: place.projectId });
const ask = async (handler: typeof QUOTES, query = "", as: Person = place.owner) =>
  (await send(handler, { as, params: params(), query })).body;
const rolesSeen = async (as: Person) =>
  (await ask(PEOPLE, "", as)).items.map((person: { attributes: Record<string, string> }) => person.attributes.Role);
const facetOf = async (name: string, as: Person = place.owner, query = "") => {
  const body = await ask(FACETS, query, as);
  const { attributes } = body;
  const found = attributes.find((one: { name: string }) => one.name === name);
  return Object.fromEntries(
    (found?.counts ?? []).map(({ value, passages }: { value: string; passages: number }) => [value, passages]),
  );
};
const attributesOf = async (id: string) =>
  (await database().interviewee.findFirstOrThrow({ where: { id }, select: { attributes: true } })).attributes;

describe("attributes group quotes", () => {
  test("of people, interviews and cases; values are alternatives and attributes hold together", async () => {
    expect(await facetOf("Role")).toEqual({ press: 1, office: 1, "rare craft": 1 });
    expect(await facetOf("Wave")).toEqual({ first: 3 });
    expect(await facetOf("Year")).toEqual({ "2022": 3 });
    const found = async (query: string) => (await ask(QUOTES, query)).passages;
    expect(await found("attribute=interviewee:Role:press")).toBe(1);
    expect(await found("attribute=interviewee:Role:press&attribute=interviewee:Role:office")).toBe(2);
    expect(await found("attribute=interviewee:Role:press&attribute=case:Year:2022")).toBe(1);
    expect(await found("attribute=interviewee:Role:press&attribute=case:Year:2021")).toBe(0);
    expect(await found("attribute=interview:Wave:")).toBe(0);
    expect(await found("attribute=interview:Place:")).toBe(3);
    expect((await send(QUOTES, { as: place.owner, params: params(), query: "attribute=Role" })).status).toBe(422);
  });

  test("a change is written to the log by its field alone, is taken back by undo, and counts at once", async () => {
    const id = people[0] ?? "";
    const { version } = await database().interviewee.findFirstOrThrow({ where: { id } });
    const at = { as: place.owner, method: "PATCH", version } as const;
    const changed = await send(CHANGE_PERSON, {
      ...at,
      params: { ...params(), intervieweeId: id },
      body: { attributes: { Role: "embassy" } },
    });
    expect(changed.body.attributes).toEqual({ Role: "embassy" });
    expect(await facetOf("Role")).toEqual({ embassy: 1, office: 1, "rare craft": 1 });
    const event = await database().auditEvent.findFirstOrThrow({
      where: { chainId: place.projectId, kind: "interviewee.changed" },
      orderBy: { seq: "desc" },
    });
    expect(JSON.stringify(event.detail)).toContain("attributes");
    expect(JSON.stringify(event.detail)).not.toContain("embassy");
    expect((await send(UNDO, { as: place.owner, params: params(), body: {} })).status).toBe(200);
    expect(await attributesOf(id)).toEqual({ Role: "press" });
    const talk = await database().interview.findFirstOrThrow({ where: { id: interviews[0] ?? "" } });
    await send(CHANGE_INTERVIEW, {
      as: place.owner,
      method: "PATCH",
      params: { ...params(), interviewId: talk.id },
      version: talk.version,
      body: { attributes: { Wave: "second" } },
    });
    expect(await facetOf("Wave")).toEqual({ first: 2, second: 1 });
    await send(UNDO, { as: place.owner, params: params(), body: {} });
    expect(await facetOf("Wave")).toEqual({ first: 3 });
    await send(CHANGE_CASE, {
      as: place.owner,
      method: "PATCH",
      params: { ...params(), caseId },
      version: 1,
      body: { attributes: {} },
    });
    expect(await facetOf("Year")).toEqual({});
    await send(UNDO, { as: place.owner, params: params(), body: {} });
    expect(await facetOf("Year")).toEqual({ "2022": 3 });
  });

  test("a name without a value and too many are refused", async () => {
    const params_ = { ...params(), intervieweeId: people[0] ?? "" };
    const body = (attributes: object) =>
      ({ as: place.owner, method: "PATCH", params: params_, version: 3, body: { attributes } }) as const;
    expect((await send(CHANGE_PERSON, body({ Role: " " }))).status).toBe(422);
    const many = Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`Name ${at}`, "x"]));
    expect((await send(CHANGE_PERSON, body(many))).status).toBe(422);
  });
});

const crosstab = async (by: string, as: Person = place.owner) => {
  const { columns, cells } = await ask(CROSSTAB, by === "" ? "" : `by=${by}`, as);
  const shown = (list: { value: string; interviewees: number; passages: number }[]) =>
    Object.fromEntries(list.map(({ value, interviewees, passages }) => [value, [interviewees, passages]]));
  return { columns: shown(columns), cells: shown(cells) };
};

describe("codes by the values of an attribute", () => {
  test("people are counted once however often they speak, each under her own value, and where it is not stated", async () => {
    const [first = ""] = people;
    const { items } = await ask(QUOTES, `intervieweeId=${first}`);
    const text = "Naïve hopes";
    const transcript = await database().transcriptVersion.findFirstOrThrow({
      where: { transcriptId: items[0].transcriptId },
      include: { turns: { orderBy: { index: "asc" } } },
    });
    const whole = transcript.turns.map((turn) => turn.text).join("\n");
    await buildCoding(place, {
      transcriptId: items[0].transcriptId,
      ...spanOf(whole, text),
      codeId: items[0].codeId,
      stances: [{ stance: "absent", caseIds: [] }],
    });
    const expected = { press: [1, 2], office: [1, 1], "rare craft": [1, 1] };
    expect(await crosstab("interviewee:Role")).toEqual({ columns: expected, cells: expected });
    // Without an attribute that is named, the first: those of interviewees stand before all others.
    expect(await crosstab("")).toEqual({ columns: expected, cells: expected });
    expect((await crosstab("interview:Wave")).cells).toEqual({ first: [3, 4] });
    // A claim in general stands under no value of an attribute of cases.
    expect((await crosstab("case:Year")).cells).toEqual({ "2022": [3, 3] });
    expect((await crosstab("case:Nothing")).cells).toEqual({});
    expect((await send(CROSSTAB, { as: place.owner, params: params(), query: "by=Role" })).status).toBe(422);
    const opened = await ask(QUOTES, `codeId=${items[0].codeId}&attribute=interviewee:Role:press`);
    expect(opened).toMatchObject({ passages: 2, interviewees: 1 });
  });

  test("holds what each may read and know: no words of a closed interview, no attribute of somebody confidential", async () => {
    expect((await crosstab("interviewee:Role", coder)).cells).toEqual({ press: [1, 2], office: [1, 1] });
    expect((await crosstab("interviewee:Role", viewer)).cells).toEqual({ office: [1, 1], "": [1, 2] });
  });
});

describe("attributes are personal data", () => {
  test("the team knows those whose words it may read, a viewer those of people who chose to be named", async () => {
    expect(await rolesSeen(place.owner)).toEqual(["press", "office", "rare craft"]);
    expect(await rolesSeen(coder)).toEqual(["press", "office", undefined]);
    expect(await rolesSeen(viewer)).toEqual([undefined, "office", undefined]);
    expect(await facetOf("Role", coder)).toEqual({ press: 2, office: 1 });
    expect(await facetOf("Role", viewer)).toEqual({ office: 1, "": 2 });
    expect(await facetOf("Wave", viewer)).toEqual({ first: 1, "": 2 });
    const seen = JSON.stringify((await ask(INTERVIEWS, "", viewer)).items);
    expect(seen.match(/"Wave":"first"/g)).toHaveLength(1);
    // A filter is no way around: who has the value is not found by asking for it.
    expect((await ask(QUOTES, "attribute=interviewee:Role:press", viewer)).passages).toBe(0);
    expect((await ask(QUOTES, "attribute=interviewee:Role:rare%20craft", coder)).passages).toBe(0);
  });

  test("nobody knows them before a consent but whoever keeps them", async () => {
    const { id } = await buildInterviewee(place, { number: 9, label: "Interviewee 9", attributes: { Role: "press" } });
    expect((await rolesSeen(place.owner)).at(-1)).toBe("press");
    expect((await rolesSeen(coder)).at(-1)).toBeUndefined();
    expect(await attributesOf(id)).toEqual({ Role: "press" });
  });

  test("a withdrawal takes them out of every list, and an erasure out of rows, history and kept filters", async () => {
    const [first = "", , third = ""] = people;
    const keep = (name: string, address: string) =>
      send(KEEP, { as: place.owner, params: params(), body: { name, address } });
    await keep("Hers alone", "attribute=interviewee:Role:rare%2520craft");
    await keep("Of several", "attribute=interviewee:Role:press");
    const withdraw = (intervieweeId: string, mode: string, confirm: string) =>
      send(WITHDRAW, { as: place.owner, params: { ...params(), intervieweeId }, body: { mode, confirm } });
    expect((await withdraw(first, "stop", "Interviewee 1")).status).toBe(201);
    expect(await rolesSeen(place.owner)).toEqual([undefined, "office", "rare craft", "press"]);
    expect(await facetOf("Role")).toEqual({ office: 1, "rare craft": 1 });
    expect((await crosstab("interviewee:Role")).columns).toEqual({ office: [1, 1], "rare craft": [1, 1] });
    expect((await withdraw(third, "erase", "Interviewee 3")).status).toBe(201);
    expect(await facetOf("Role")).toEqual({ office: 1 });
    expect((await crosstab("interviewee:Role")).columns).toEqual({ office: [1, 1] });
    expect(await attributesOf(third)).toEqual({});
    const talk = await database().interview.findFirstOrThrow({ where: { id: interviews[2] ?? "" } });
    expect(talk.attributes).toEqual({});
    const kept = (await ask(KEPT)).items.map(({ name }: { name: string }) => name);
    expect(kept).toEqual(["Of several"]);
    const left = await database().subjectRevision.findMany({ where: { projectId: place.projectId } });
    expect(JSON.stringify(left)).not.toContain("rare craft");
  });
});
