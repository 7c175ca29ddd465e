import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { DELETE, PATCH, GET as READ } from "../../../app/api/v1/projects/[projectId]/memos/[memoId]/route";
import { GET as LIST, POST } from "../../../app/api/v1/projects/[projectId]/memos/route";
import { database } from "../../../lib/data/database";
import type { MemoDocument } from "../../../lib/domain/memo/memo-document";
import { newId } from "../../../lib/server/edge";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import { buildInterviewee } from "../../factories/interviewee";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let foreign: Place;
let coder: Person;
let reviewer: Person;
let viewer: Person;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  const stranger = await buildPerson("Stranger");
  place = { projectId: await buildProject(owner), owner };
  foreign = { projectId: await buildProject(stranger, "Elsewhere"), owner: stranger };
  const join = async (name: "coder" | "reviewer" | "viewer") => {
    const person = await buildPerson(name);
    await buildMember(place.projectId, person, [name]);
    return person;
  };
  coder = await join("coder");
  reviewer = await join("reviewer");
  viewer = await join("viewer");
});

afterAll(() => app.close());

const params = (more: object = {}) => ({ projectId: place.projectId, ...more });
const saying = (...lines: readonly string[]): MemoDocument => ({
  type: "doc",
  content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});
const naming = (kind: "code" | "case" | "interviewee" | "coding", id: string): MemoDocument => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "mention", attrs: { kind, id } }] }],
});
const write = (body: object, as: Person = coder) => send(POST, { as, params: params(), body });
const about = (subject: object, document = saying("A thought"), more: object = {}) => ({ subject, document, ...more });
const read = (memoId: string, as: Person = coder) => send(READ, { as, params: params({ memoId }) });
const change = (memoId: string, version: number, body: object, as: Person = coder) =>
  send(PATCH, { as, method: "PATCH", params: params({ memoId }), version, body });
const remove = (memoId: string, version: number, as: Person) =>
  send(DELETE, { as, method: "DELETE", params: params({ memoId }), version });
const list = async (query = "", as: Person = coder) => (await send(LIST, { as, params: params(), query })).body;
const idsOf = (page: { items: readonly { id: string }[] }) => page.items.map(({ id }) => id);

/** One interviewee with a transcript and a passage, whom nobody else shares. */
const buildVoice = async (choices?: Parameters<typeof buildConsent>[1]) => {
  const { intervieweeId } = await buildConsent(place, choices);
  const interview = await buildInterview(place, { intervieweeIds: [intervieweeId] });
  const talk = await buildTranscript(place, { interviewId: interview.id });
  const codeId = (await buildCode(place)).id;
  const coding = await buildCoding(place, {
    transcriptId: talk.transcriptId,
    ...spanOf(talk.text, "People trained abroad"),
    codeId,
  });
  const { label } = await database().interviewee.findUniqueOrThrow({
    where: { projectId_id: { projectId: place.projectId, id: intervieweeId } },
  });
  return {
    intervieweeId,
    interviewId: interview.id,
    transcriptId: talk.transcriptId,
    codeId,
    codingId: coding.id,
    label,
  };
};
const withdraw = (voice: { intervieweeId: string; label: string }, mode: "stop" | "erase") =>
  send(WITHDRAW, {
    as: place.owner,
    params: params({ intervieweeId: voice.intervieweeId }),
    body: { mode, confirm: voice.label },
  });

test("refuses a stranger; a viewer reads and does not write", async () => {
  const { body } = await write(about({ kind: "project" }));
  expect((await send(LIST, { params: params() })).status).toBe(401);
  expect((await write(about({ kind: "project" }), foreign.owner)).status).toBe(404);
  expect((await read(body.id, foreign.owner)).status).toBe(404);
  expect((await write(about({ kind: "project" }), viewer)).status).toBe(404);
  expect((await change(body.id, 1, { title: "x" }, viewer)).status).toBe(404);
  expect((await read(body.id, viewer)).body).toMatchObject({ title: "", abilities: [], isRemovable: false });
});

test("a memo is about one thing, and names it as it is called now", async () => {
  const voice = await buildVoice();
  const code = await database().code.findFirstOrThrow({ where: { projectId: place.projectId, id: voice.codeId } });
  const made = await write(
    about({ kind: "code", codeId: voice.codeId }, naming("coding", voice.codingId), { title: "Norms" }),
  );
  expect(made).toMatchObject({
    status: 201,
    body: {
      subject: { kind: "code", codeId: voice.codeId },
      subjectLabel: code.name,
      title: "Norms",
      version: 1,
      mentions: [
        { kind: "coding", id: voice.codingId, label: "People trained abroad", transcriptId: voice.transcriptId },
      ],
    },
  });
  await database().code.updateMany({ where: { id: voice.codeId }, data: { name: `${code.name}, renamed` } });
  expect((await read(made.body.id)).body.subjectLabel).toBe(`${code.name}, renamed`);
});

test("a thing of another project, one that is not there, and a mention of one are refused, and nothing is stored", async () => {
  const theirs = await buildCode(foreign);
  const before = (await list()).items.length;
  expect((await write(about({ kind: "code", codeId: theirs.id }))).status).toBe(404);
  expect((await write(about({ kind: "interview", interviewId: newId() }))).status).toBe(404);
  const mentioned = await write(about({ kind: "project" }, naming("code", theirs.id)));
  expect(mentioned).toMatchObject({ status: 422, body: { code: "validation_failed" } });
  expect(mentioned.body.fields.document).toContain("does not have");
  expect((await list()).items.length).toBe(before);
});

test("filters by what a memo is about, by words and by author; pages follow each other without a gap", async () => {
  const voice = await buildVoice();
  const one = await write(about({ kind: "coding", codingId: voice.codingId }, saying("a border that nobody watched")));
  const two = await write(about({ kind: "interviewee", intervieweeId: voice.intervieweeId }), reviewer);
  expect(idsOf(await list(`codingId=${voice.codingId}`))).toEqual([one.body.id]);
  expect(idsOf(await list(`subjectKind=interviewee&intervieweeId=${voice.intervieweeId}`))).toEqual([two.body.id]);
  expect(idsOf(await list("text=NOBODY WATCHED"))).toEqual([one.body.id]);
  expect(idsOf(await list("text=100%25_"))).toEqual([]);
  expect(idsOf(await list("mine=true", reviewer))).toEqual([two.body.id]);
  const all = idsOf(await list());
  const paged: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: { items: { id: string }[]; nextCursor: string | null } = await list(
      `limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
    );
    paged.push(...idsOf(page));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all);
});

test("a private memo is its author's alone, and nobody else can open it up", async () => {
  const { body } = await write(about({ kind: "project" }, saying("for myself"), { isPrivate: true }));
  expect((await read(body.id, place.owner)).status).toBe(404);
  expect(idsOf(await list("text=for myself", reviewer))).toEqual([]);
  const shared = await change(body.id, 1, { isPrivate: false });
  expect(shared.body).toMatchObject({ isPrivate: false, version: 2 });
  expect((await change(body.id, 2, { isPrivate: true }, reviewer)).status).toBe(404);
});

test("its author or an owner removes a memo, nobody else", async () => {
  const { body } = await write(about({ kind: "project" }));
  expect((await remove(body.id, 1, reviewer)).status).toBe(404);
  expect((await remove(body.id, 1, place.owner)).status).toBe(204);
  expect((await read(body.id)).status).toBe(404);
});

test("what is written about an interviewee ends with her withdrawal, and erasing leaves no word of it", async () => {
  const voice = await buildVoice();
  const marker = "she hesitated before the word fear";
  const memos = [
    await write(about({ kind: "interviewee", intervieweeId: voice.intervieweeId }, saying(marker))),
    await write(about({ kind: "interview", interviewId: voice.interviewId }, saying(marker))),
    await write(about({ kind: "coding", codingId: voice.codingId }, saying(marker))),
  ];
  await change(memos[0]?.body.id, 1, { document: saying(marker, "twice") });
  const quoting = await write(about({ kind: "project" }, naming("coding", voice.codingId)));
  const label = (await write(about({ kind: "project" }, naming("interviewee", voice.intervieweeId)))).body;

  expect((await withdraw(voice, "erase")).status).toBe(201);
  for (const { body } of memos) expect((await read(body.id)).status).toBe(404);
  expect(JSON.stringify(await list())).not.toContain(marker);
  expect((await read(quoting.body.id)).body.mentions).toEqual([]);
  expect((await read(label.id)).body.mentions).toEqual([]);
  expect(
    (await change(quoting.body.id, 1, { document: naming("coding", voice.codingId), title: "still mine" })).status,
  ).toBe(200);
  expect(await write(about({ kind: "interviewee", intervieweeId: voice.intervieweeId }))).toMatchObject({
    status: 409,
    body: { code: "consent_withdrawn" },
  });
  const rows = await database().$queryRaw<{ found: bigint }[]>`
    SELECT (SELECT count(*) FROM memo WHERE text LIKE '%hesitated%') + (SELECT count(*) FROM memo_revision
      WHERE document::text LIKE '%hesitated%') AS found`;
  expect(Number(rows[0]?.found)).toBe(0);
});

test("what is written about an interviewee who did not allow the team to read stays with its author and her interviewer", async () => {
  const voice = await buildVoice({ choices: { identity: "confidential", recording: "none", analysis: "granted" } });
  const { body } = await write(about({ kind: "interviewee", intervieweeId: voice.intervieweeId }));
  expect((await read(body.id, reviewer)).status).toBe(404);
  expect((await read(body.id)).status).toBe(200);
  expect((await read(body.id, place.owner)).status).toBe(200);
});

test("an interviewee without a record yet: the note stays with its author", async () => {
  const { id: intervieweeId } = await buildInterviewee(place);
  const { body } = await write(about({ kind: "interviewee", intervieweeId }));
  expect((await read(body.id)).status).toBe(200);
  expect((await read(body.id, reviewer)).status).toBe(404);
});
