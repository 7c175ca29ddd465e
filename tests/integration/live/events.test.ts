import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GET } from "../../../app/api/v1/projects/[projectId]/events/route";
import { PUT as PRESENCE } from "../../../app/api/v1/projects/[projectId]/presence/route";
import { database } from "../../../lib/data/database";
import { authenticate } from "../../../lib/server/authenticate";
import { newId } from "../../../lib/server/edge";
import { fileStore } from "../../../lib/server/file-store";
import { closeLive } from "../../../lib/server/live";
import { type LiveHub, makeLiveHub } from "../../../lib/server/live-hub";
import { AccountScope, ProjectScope, SystemScope } from "../../../lib/server/scope";
import { disableAccount } from "../../../lib/workflow/disable-account";
import { endSession } from "../../../lib/workflow/end-session";
import { removeCoding } from "../../../lib/workflow/remove-coding";
import { withdrawConsent } from "../../../lib/workflow/withdraw-consent";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent, openChoices } from "../../factories/consent";
import { readEvents } from "../../factories/event-reader";
import { buildInterview } from "../../factories/interview";
import { contextOf, must, type Place, scopeOf } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript, shortTalk } from "../../factories/transcript";

let app: TestApp;
let place: Place;
let coder: Person;
let talk: { readonly transcriptId: string; readonly text: string };
let codeId: string;
const hubs: LiveHub[] = [];
const open: ReturnType<typeof readEvents>[] = [];

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  coder = await buildPerson("Coder");
  await buildMember(place.projectId, coder, ["coder"]);
  talk = await buildTranscript(place);
  codeId = (await buildCode(place, { name: "zqmarkcode" })).id;
});

afterEach(async () => {
  for (const reader of open.splice(0)) await reader.cut();
  await Promise.all(hubs.splice(0).map((hub) => hub.close()));
});

afterAll(async () => {
  await closeLive();
  await app.close();
});

/** Listens through the route, as a browser does. */
const listen = async (as: Person, headers: Record<string, string> = {}, projectId = place.projectId) => {
  const request = new Request(`http://127.0.0.1:3000/api/v1/projects/${projectId}/events`, {
    headers: { cookie: as.cookie, ...headers },
  });
  const answer = await GET(request, { params: Promise.resolve({ projectId }) });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  expect(answer.headers.get("cache-control")).toBe("no-store, no-transform");
  if (!answer.body) throw new Error("no body");
  const reader = readEvents(answer.body);
  open.push(reader);
  return reader;
};

/** Listens on another instance: a hub with a connection of its own. */
const listenElsewhere = async (hub: LiveHub, as: Person, after: number | null = null) => {
  const caller = await authenticate(new Headers({ cookie: as.cookie }), place.projectId);
  if (!caller) throw new Error("not signed in");
  const scope = ProjectScope.mint(place.projectId, as.userId, "project:read", "transcript:read");
  const body = await hub.open(scope, caller, after, new AbortController().signal);
  if (!body) throw new Error("too many streams");
  const reader = readEvents(body);
  open.push(reader);
  return reader;
};

const otherInstance = (): LiveHub => {
  const hub = makeLiveHub();
  hubs.push(hub);
  return hub;
};

let at = 0;
const words = ["Everybody saw", "the same danger", "People trained", "abroad crossed", "the border", "Naïve hopes"];
/** A coding of other words each time. */
const codeSomething = (by: Person = place.owner) => {
  at += 1;
  const exact = words[at % words.length] ?? "";
  return buildCode(place).then((code) =>
    buildCoding(
      { ...place, owner: by },
      { transcriptId: talk.transcriptId, codeId: code.id, ...spanOf(talk.text, exact) },
    ),
  );
};

test("a coding is told on every instance, to colleagues and to its coder, by ids alone", async () => {
  const here = await listen(coder);
  const there = await listenElsewhere(otherInstance(), place.owner);
  await Promise.all([here.next("ready"), there.next("ready")]);
  const coding = await codeSomething();
  const [mine, theirs] = await Promise.all([there.change("coding.created"), here.change("coding.created")]);
  const told = { type: "coding.created", subjectKind: "coding", subjectId: coding.id, transcriptId: talk.transcriptId };
  expect(mine.data).toEqual({ ...told, seq: mine.id, version: 1, isOwn: true });
  expect(theirs.data).toEqual({ ...told, seq: mine.id, version: 1, isOwn: false });
});

test("cut off and resumed on another instance, nothing is lost and nothing told twice", async () => {
  const first = await listen(coder);
  await first.next("ready");
  await codeSomething();
  const last = (await first.change("coding.created")).id;
  await first.cut();
  const missed = [await codeSomething(), await codeSomething(), await codeSomething()];
  const second = await listenElsewhere(otherInstance(), coder, last);
  // While it still reads what it missed, more happens.
  const during = await Promise.all([codeSomething(), codeSomething()]);
  await second.next("ready");
  const marker = await buildCase(place);
  await second.change("case.created");
  const codings = second.changes().filter((one) => one.data.type === "coding.created");
  expect(codings.map((one) => one.data.subjectId).sort()).toEqual([...missed, ...during].map((one) => one.id).sort());
  const numbers = second.changes().map((one) => one.id ?? 0);
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(second.changes().at(-1)?.data.subjectId).toBe(marker.id);
});

test("Last-Event-ID resumes through the route; a number from the future asks to read everything again", async () => {
  const reader = await listen(coder, { "last-event-id": "1" });
  await reader.next("ready");
  expect(reader.changes()[0]?.id).toBe(2);
  const confused = await listen(coder, { "last-event-id": "999999999" });
  expect((await confused.next("reset")).id).toBeGreaterThan(1);
  expect(confused.changes()).toEqual([]);
});

test("no event and no row of the log holds a word of an interview, a memo, a name or a label", async () => {
  const stated = ["zqmarkmemo", "zqmarklabel", "zqmarkcode", "zqmarkcase"];
  const reader = await listen(place.owner, { "last-event-id": "0" });
  const coded = await buildCoding(place, {
    transcriptId: talk.transcriptId,
    codeId,
    ...spanOf(talk.text, "the same danger"),
    memo: "zqmarkmemo",
  });
  must(await removeCoding(scopeOf(place), contextOf(), { codingId: coded.id, expectedVersion: coded.version }));
  await reader.change("coding.deleted");
  const sent = JSON.stringify(reader.heard);
  const sentences = shortTalk
    .split(/[\n.?]/)
    .map((part) => part.replace(/^[QA]: /, "").trim())
    .filter(Boolean);
  const log = JSON.stringify(
    await database().auditEvent.findMany({ select: { kind: true, detail: true, subjectKind: true } }),
  );
  expect([...stated, ...sentences].filter((text) => sent.includes(text) || log.includes(text))).toEqual([]);
  expect(sentences.length).toBeGreaterThan(4);
});

test("a member hears of a passage only while its words may be read; the withdrawal itself is told to all", async () => {
  const { intervieweeId } = await buildConsent(place, { choices: { ...openChoices, teamAccess: "declined" } });
  const interview = await buildInterview(place, { intervieweeIds: [intervieweeId] });
  const closed = await buildTranscript(place, { interviewId: interview.id });
  const [leads, stranger] = [await listen(place.owner), await listen(coder)];
  await Promise.all([leads.next("ready"), stranger.next("ready")]);
  const span = spanOf(closed.text, "the same danger");
  await buildCoding(place, { transcriptId: closed.transcriptId, codeId, ...span });
  await leads.change("coding.created");
  const label = (await database().interviewee.findFirstOrThrow({ where: { id: intervieweeId } })).label;
  const stop = { mode: "stop" as const, confirm: label };
  must(await withdrawConsent(scopeOf(place), contextOf(), fileStore, intervieweeId, stop));
  expect((await stranger.change("consent.withdrawn")).data.subjectId).toBe(intervieweeId);
  expect(stranger.changes().map((one) => one.data.type)).not.toContain("coding.created");
  // Asked again from the start, the interviewer does not hear of it either: the words may be read by nobody.
  const again = await listen(place.owner, { "last-event-id": "0" });
  await again.next("ready");
  expect(again.changes().filter((one) => one.data.transcriptId === closed.transcriptId)).toEqual([]);
});

test.each([
  [
    "is removed",
    (person: Person) =>
      database().member.updateMany({ where: { userId: person.userId }, data: { removedAt: new Date() } }),
  ],
  [
    "becomes a viewer",
    (person: Person) => database().member.updateMany({ where: { userId: person.userId }, data: { roles: ["viewer"] } }),
  ],
  [
    "has access until now",
    (person: Person) =>
      database().member.updateMany({ where: { userId: person.userId }, data: { endsAt: new Date() } }),
  ],
  ["is disabled", (person: Person) => disableAccount(SystemScope.mint("test"), contextOf(), person.userId)],
  [
    "signs out",
    async (person: Person) => {
      const caller = await authenticate(new Headers({ cookie: person.cookie }), null);
      await endSession(AccountScope.mint(person.userId, false), contextOf(), caller?.id ?? "");
    },
  ],
  [
    "was idle too long",
    (person: Person) =>
      database().authSession.updateMany({ where: { userId: person.userId }, data: { lastSeenAt: new Date(0) } }),
  ],
] as const)("the stream of a member who %s ends by itself, on every instance", async (_, change) => {
  const person = await buildPerson("Leaving");
  await buildMember(place.projectId, person, ["coder"]);
  const streams = [await listen(person), await listenElsewhere(otherInstance(), person)];
  const staying = await listen(coder);
  await Promise.all([...streams, staying].map((stream) => stream.next("ready")));
  await change(person);
  await Promise.all(streams.map((stream) => stream.ended));
  for (const stream of streams)
    expect(stream.heard.at(-1)).toMatchObject({ event: "ended", data: { reason: "access" } });
  await codeSomething();
  await staying.change("coding.created");
});

test("a stranger gets no stream, and one account no more than sixteen", async () => {
  const stranger = await buildPerson("Stranger");
  expect((await send(GET, { as: stranger, params: { projectId: place.projectId } })).status).toBe(404);
  const many = await buildPerson("Many tabs");
  await buildMember(place.projectId, many, ["coder"]);
  for (let count = 0; count < 16; count += 1) await listen(many);
  const refused = await send(GET, { as: many, params: { projectId: place.projectId } });
  expect([refused.status, refused.body.code]).toEqual([429, "too_many_requests"]);
  await open.at(-1)?.cut();
  await listen(many);
});

test("the listening connection is cut: what happened meanwhile is told once it is back", async () => {
  const reader = await listen(coder);
  await reader.next("ready");
  await database().$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'tercet live' AND datname = current_database()`;
  const coding = await codeSomething();
  expect((await reader.change("coding.created")).data.subjectId).toBe(coding.id);
});

test("who has an interview open is told between instances, to those who may read it, and is stored nowhere", async () => {
  const here = await listen(place.owner);
  const there = await listenElsewhere(otherInstance(), coder);
  await Promise.all([here.next("ready"), there.next("ready")]);
  const tell = (as: Person, transcriptId: string | null) =>
    send(PRESENCE, {
      as,
      method: "PUT",
      params: { projectId: place.projectId },
      body: { tab: "tab-of-the-coder", transcriptId },
    });
  expect((await tell(coder, talk.transcriptId)).status).toBe(204);
  const mine = { userId: coder.userId, transcriptId: talk.transcriptId };
  await Promise.all([here, there].map((reader) => reader.presence((people) => people.length === 1)));
  expect((await here.next("presence")).data).toEqual({ people: [mine] });
  // Whoever comes later is told at once.
  const late = await listen(place.owner);
  await late.presence((people) => people.some((one) => one.userId === coder.userId));
  await tell(coder, null);
  await Promise.all([here, there, late].map((reader) => reader.presence((people) => people.length === 0)));
  expect((await tell(coder, newId())).status).toBe(404);
});
