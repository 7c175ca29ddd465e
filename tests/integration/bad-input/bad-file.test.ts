import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { POST as PREVIEW } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/transcripts/preview/route";
import { POST as STORE } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/transcripts/route";
import { database } from "../../../lib/data/database";
import { closeImportWorkers } from "../../../lib/server/import-worker";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { shortTalk } from "../../factories/transcript";
import { documentXml, paragraphXml, writeDocx } from "../../factories/zip-writer";

let app: TestApp;
let place: Place;
let interviewId: string;
let before: string;

const speakers = { Q: { role: "interviewer" }, A: { role: "interviewee" } };
const params = () => ({ projectId: place.projectId, interviewId });

/** Everything that an upload could leave behind: rows of the project, events, kept answers, objects of the file store. */
const traces = async (): Promise<string> => {
  const { projectId } = place;
  const folder = join(app.dataDir, "files");
  return JSON.stringify({
    transcripts: await database().transcript.count({ where: { projectId } }),
    turns: await database().turn.count({ where: { projectId } }),
    files: await database().storedFile.count({ where: { projectId } }),
    events: await database().auditEvent.count({ where: { chainId: projectId } }),
    kept: await database().idempotencyRecord.count(),
    objects: existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0,
  });
};

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
  interviewId = (await buildInterview(place)).id;
  before = await traces();
});

// After every refusal of this file: nothing half-stored.
afterEach(async () => expect(await traces()).toBe(before));

afterAll(async () => {
  await closeImportWorkers();
  await app.close();
});

const formOf = (bytes: Uint8Array | string, fileName: string, fields: Record<string, string> = {}): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)]), fileName);
  return form;
};

const docx = writeDocx(documentXml(paragraphXml("Q: Why?") + paragraphXml("A: Because.")));
const locked = Buffer.concat([
  Buffer.from("d0cf11e0a1b11ae1", "hex"),
  Buffer.alloc(1_024),
  Buffer.from("EncryptedPackage", "utf16le"),
  Buffer.alloc(512),
]);
const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
const unknownLetters = Buffer.from([0x41, 0x3a, 0x20, 0xff, 0x81, 0x8d, 0x20, 0x42, 0x0a, 0x8f, 0x90, 0x20, 0x9d]);

const badFiles = [
  { input: "damaged", bytes: docx.subarray(0, docx.length - 40), name: "talk.docx", status: 422, code: "file_damaged" },
  { input: "empty", bytes: Buffer.alloc(0), name: "talk.txt", status: 422, code: "file_empty" },
  { input: "blank", bytes: Buffer.from(" \r\n\t"), name: "talk.txt", status: 422, code: "file_empty" },
  { input: "binary", bytes: png, name: "talk.txt", status: 415, code: "file_binary" },
  { input: "password-protected", bytes: locked, name: "talk.docx", status: 422, code: "file_encrypted" },
  {
    input: "mislabelled (two formats at once)",
    bytes: Buffer.concat([Buffer.from(shortTalk), docx]),
    name: "talk.txt",
    status: 415,
    code: "file_mislabelled",
  },
  {
    input: "mislabelled (a PDF called text)",
    bytes: Buffer.from("%PDF-1.7\n1 0 obj\n"),
    name: "talk.txt",
    status: 415,
    code: "format_unsupported",
  },
  { input: "of unknown encoding", bytes: unknownLetters, name: "talk.txt", status: 422, code: "encoding_unknown" },
  {
    input: "too long",
    bytes: Buffer.alloc(9_000_000, "a"),
    name: "talk.txt",
    status: 413,
    code: "transcript_too_long",
  },
] as const;

test.each(badFiles)("a file that is $input is refused by name, at the preview and when it is stored", async (bad) => {
  for (const [route, fields] of [
    [PREVIEW, {}],
    [STORE, { speakers: JSON.stringify(speakers) }],
  ] as const) {
    const answer = await send(route, { as: place.owner, params: params(), form: formOf(bad.bytes, bad.name, fields) });
    expect([answer.status, answer.body.code, answer.body.status]).toEqual([bad.status, bad.code, bad.status]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    // What happened, what is safe, what to do: sentences, not a code.
    expect(answer.body.detail).toMatch(/(?:Nothing|nothing|not).*stored.*\./);
    expect(answer.body.detail.length).toBeGreaterThan(60);
  }
});

test("an oversized file is refused by its announced length, and while it arrives without one", async () => {
  const large = new Uint8Array(50 * 1024 * 1024 + 300 * 1024).fill(97);
  const refused = { status: 413, body: { code: "file_too_large" } };
  const send_ = (body: BodyInit, more: Record<string, string> = {}) =>
    raw(body, { "content-type": "application/json", ...more });
  expect(await send_(large, { "content-length": String(large.byteLength) })).toMatchObject(refused);
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let at = 0; at < large.byteLength; at += 1024 * 1024)
        controller.enqueue(large.subarray(at, at + 1024 * 1024));
      controller.close();
    },
  });
  expect(await send_(stream)).toMatchObject(refused);
  expect(await send_("{}", { "content-length": "99999999999" })).toMatchObject(refused);
});

/** A request whose body or headers no browser would send. */
const raw = async (body: BodyInit | null, headers: Record<string, string>, route = STORE) => {
  const request = new Request("http://127.0.0.1:3000/api/v1/test", {
    method: "POST",
    headers: { origin: "http://127.0.0.1:3000", cookie: place.owner.cookie, ...headers },
    body,
    duplex: "half",
  } as RequestInit);
  const response = await route(request, { params: Promise.resolve(params()) });
  return { status: response.status, body: await response.json() };
};

/** A whole multipart body with its content type. */
const whole = async (): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> => {
  const form = formOf(shortTalk, "talk.txt", { speakers: JSON.stringify(speakers) });
  const request = new Request("http://127.0.0.1:3000/", { method: "POST", body: form });
  const type = request.headers.get("content-type") ?? "";
  return { bytes: new Uint8Array(await request.arrayBuffer()), type };
};

const incomplete = { status: 400, body: { code: "upload_incomplete" } };

test("S14 a connection lost in the middle of an upload stores nothing, wherever it is cut", async () => {
  const { bytes, type } = await whole();
  for (const share of [0.02, 0.3, 0.6, 0.9, 0.99]) {
    const cut = bytes.subarray(0, Math.floor(bytes.length * share));
    expect(await raw(cut, { "content-type": type }), `cut at ${share}`).toMatchObject(incomplete);
  }
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.subarray(0, 200)),
    pull: (controller) => controller.error(new Error("connection lost")),
  });
  expect(await raw(broken, { "content-type": type })).toMatchObject(incomplete);
});

test("S14 a length or a digest that contradicts the body stores nothing", async () => {
  const { bytes, type } = await whole();
  for (const length of [bytes.length + 1, bytes.length - 1, 1])
    expect(await raw(bytes, { "content-type": type, "content-length": String(length) })).toMatchObject(incomplete);
  const wrong = createHash("sha256").update("another body").digest("base64");
  expect(await raw(bytes, { "content-type": type, "content-digest": `sha-256=:${wrong}:` })).toMatchObject(incomplete);
  const text = JSON.stringify({ text: shortTalk, speakers });
  expect(await raw(text, { "content-type": "application/json", "content-digest": `sha-256=:${wrong}:` })).toMatchObject(
    incomplete,
  );
});

test("a pasted text that is no JSON, no UTF-8 or of no stated kind is refused as it came", async () => {
  const json = { "content-type": "application/json" };
  expect(await raw('{"text": "Q: Why?', json)).toMatchObject({ status: 400, body: { code: "malformed_body" } });
  const broken = Buffer.concat([Buffer.from('{"text":"Q: Why? A: '), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
  expect(await raw(broken, json)).toMatchObject({ status: 400, body: { code: "malformed_body" } });
  expect(await raw("Q: Why?", { "content-type": "text/plain" })).toMatchObject({
    status: 415,
    body: { code: "unsupported_media_type" },
  });
  expect(await raw("Q: Why?", { "content-type": "multipart/form-data" })).toMatchObject({ status: 400 });
  expect(await raw('{"text":""}', json)).toMatchObject({ status: 422, body: { fields: { text: expect.any(String) } } });
});

test("a form without a file, with an unknown field or with voices that are no JSON is refused by the field", async () => {
  const form = new FormData();
  form.set("speakers", "{}");
  const sent = (given: FormData) => send(STORE, { as: place.owner, params: params(), form: given });
  expect(await sent(form)).toMatchObject({ status: 422, body: { fields: { file: expect.any(String) } } });
  expect((await sent(formOf(shortTalk, "talk.txt", { colour: "blue" }))).status).toBe(422);
  expect(await sent(formOf(shortTalk, "talk.txt", { speakers: "{" }))).toMatchObject({
    status: 422,
    body: { fields: { speakers: expect.any(String) } },
  });
});

test("a transcript without speaker labels is shown as one unknown voice, and not stored until somebody says whose it is", async () => {
  const text = "We crossed the border at night.\nNobody asked for papers, and that was the difference.";
  const shown = await send(PREVIEW, { as: place.owner, params: params(), body: { text } });
  expect(shown.status).toBe(200);
  expect(shown.body.speakers).toHaveLength(1);
  const answer = await send(STORE, { as: place.owner, params: params(), body: { text } });
  expect(answer).toMatchObject({ status: 422, body: { code: "speakers_needed" } });
});

test("a format that the sender states decides between the text formats, and refuses a container that is another", async () => {
  const text = "# Heading\nQ: Why?\nA: Because.";
  const shown = (body: object) => send(PREVIEW, { as: place.owner, params: params(), body });
  expect((await shown({ text })).body.format).toBe("md");
  expect((await shown({ text, format: "txt" })).body.format).toBe("txt");
  for (const form of [
    formOf(docx, "talk.docx", { format: "vtt" }),
    formOf(shortTalk, "talk.txt", { format: "docx" }),
  ]) {
    const answer = await send(PREVIEW, { as: place.owner, params: params(), form });
    expect([answer.status, answer.body.code]).toEqual([415, "file_mislabelled"]);
  }
});

test("a record that the sender calls notes is not stored for an interview that says word for word", async () => {
  const form = formOf(shortTalk, "talk.txt", { speakers: JSON.stringify(speakers), kind: "notes" });
  expect(await send(STORE, { as: place.owner, params: params(), form })).toMatchObject({
    status: 422,
    body: { code: "validation_failed", fields: { kind: expect.stringContaining("verbatim") } },
  });
});
