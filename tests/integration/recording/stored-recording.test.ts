import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { POST as PREVIEW } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/transcripts/preview/route";
import { POST as IMPORT } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/transcripts/route";
import { database } from "../../../lib/data/database";
import { recordingLimits } from "../../../lib/domain/interview/recording";
import { examine } from "../../../lib/server/doctor";
import { fileStore } from "../../../lib/server/file-store";
import { closeImportWorkers } from "../../../lib/server/import-worker";
import { SystemScope } from "../../../lib/server/scope";
import { sweepFiles } from "../../../lib/workflow/sweep-files";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildRecordable, buildRecording, sendRecording } from "../../factories/recording";
import { aac, avi, flac, matroska, mp3, mp4, ogg, tagged, wav } from "../../factories/recording-bytes";
import { documentXml, paragraphXml, writeDocx, writeZip } from "../../factories/zip-writer";

let app: TestApp;
let place: Place;

beforeAll(async () => {
  app = await openTestApp();
  const person = await buildPerson("Interviewer");
  place = { projectId: await buildProject(person), owner: person };
});

afterAll(async () => {
  await closeImportWorkers();
  await app.close();
});

const objects = (): string[] => {
  const folder = join(app.dataDir, "files", place.projectId);
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** Everything that an upload could leave behind. */
const traces = async () => ({
  recordings: await database().recording.count(),
  files: await database().storedFile.count(),
  holders: await database().storedFileHolder.count(),
  events: await database().auditEvent.count({ where: { kind: { startsWith: "recording." } } }),
  objects: objects().length,
});

const samples: readonly (readonly [name: string, bytes: Buffer, kind: "audio" | "videoAndAudio"])[] = [
  ["wav", wav(), "audio"],
  ["mp3", mp3(), "audio"],
  ["mp3 without a table", mp3(30, false), "audio"],
  ["mp3 with a picture of its cover", tagged(mp3()), "audio"],
  ["aac", aac(), "audio"],
  ["flac", flac(), "audio"],
  ["opus", ogg(), "audio"],
  ["m4a", mp4({ brand: "M4A ", tracks: ["soun"] }), "audio"],
  ["m4a, directory first", mp4({ brand: "M4A ", tracks: ["soun"], directory: "first" }), "audio"],
  ["webm", matroska({ docType: "webm", tracks: [2] }), "audio"],
  ["webm, recorded live", matroska({ docType: "webm", tracks: [2], isLive: true }), "audio"],
  ["mka", matroska({ docType: "matroska", tracks: [2] }), "audio"],
  ["mp4", mp4({ tracks: ["vide", "soun"] }), "videoAndAudio"],
  ["mp4 that calls itself m4a", mp4({ brand: "M4A ", tracks: ["soun", "vide"] }), "videoAndAudio"],
  ["mp4, directory first", mp4({ tracks: ["soun", "vide"], directory: "first" }), "videoAndAudio"],
  ["mov", mp4({ brand: "qt  ", tracks: ["vide", "soun", "tmcd"] }), "videoAndAudio"],
  ["webm with a picture", matroska({ docType: "webm", tracks: [1, 2] }), "videoAndAudio"],
  ["webm with a picture, live", matroska({ docType: "webm", tracks: [2, 1], isLive: true }), "videoAndAudio"],
  ["mkv", matroska({ docType: "matroska", tracks: [1, 2] }), "videoAndAudio"],
  ["ogg with a picture behind the sound", ogg("late"), "videoAndAudio"],
];

describe.each(["none", "audio", "videoAndAudio"] as const)("with consent to %s", (choice) => {
  test.each(samples)("C03 %s is judged by what it holds, whatever it is called", async (_, bytes, kind) => {
    const { interviewId } = await buildRecordable(place, choice);
    const before = await traces();
    // The name and type that a sender states say the opposite of the content.
    const headers = { "content-type": kind === "audio" ? "video/mp4" : "audio/mpeg" };
    const answer = await sendRecording(place, interviewId, new Uint8Array(bytes), { headers });
    const isAllowed = choice === "videoAndAudio" || choice === kind;
    if (isAllowed) {
      expect(answer).toMatchObject({ status: 201, body: { kind, byteCount: bytes.length, isPlayable: true } });
      expect(await traces()).toEqual({
        recordings: before.recordings + 1,
        files: before.files + 1,
        holders: before.holders + 1,
        events: before.events + 1,
        objects: before.objects + 1,
      });
    } else {
      expect(answer).toMatchObject({
        status: 409,
        body: { code: "consent_refused", clauses: [{ choice: "recording", interviewee: expect.any(Number) }] },
      });
      expect(await traces()).toEqual(before);
    }
  });

  test("C03 no recording comes in as a transcript, renamed or inside a document", async () => {
    const { interviewId } = await buildRecordable(place, choice);
    const before = await traces();
    const part = documentXml(paragraphXml("Q: Why?") + paragraphXml("A: Because."));
    const sound = mp3();
    const wrapped = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(900),
      mp4({ tracks: ["vide"] }),
    ]);
    const inside = (name: string, content: Buffer) => writeDocx(part, { name, content });
    const files: readonly (readonly [string, Buffer, string])[] = [
      ...samples.map(([, bytes]) => ["talk.txt", bytes, "file_binary"] as const),
      ["talk.docx", sound, "file_binary"],
      ["talk.docx", inside("word/media/picture1.png", sound), "recording_inside"],
      ["talk.docx", inside("word/media/audio1.wav", wav()), "recording_inside"],
      ["talk.docx", inside("word/embeddings/oleObject1.bin", wrapped), "recording_inside"],
      [
        "talk.qdpx",
        writeZip([
          { name: "project.qde", content: "<Project/>" },
          { name: "sources/a.txt", content: sound },
        ]),
        "format_unsupported",
      ],
      ["talk.zip", writeZip([{ name: "talk.txt", content: sound }]), "format_unsupported"],
    ];
    for (const [name, bytes, code] of files) {
      const form = new FormData();
      form.set("file", new Blob([new Uint8Array(bytes)]), name);
      const params = { projectId: place.projectId, interviewId };
      for (const route of [PREVIEW, IMPORT])
        expect(await send(route, { as: place.owner, params, form }), name).toMatchObject({ body: { code } });
    }
    expect(await traces()).toEqual(before);
  });

  test("C03 a container with a recording in it is no recording", async () => {
    const { interviewId } = await buildRecordable(place, choice);
    const before = await traces();
    const zip = writeZip([{ name: "audio.mp3", content: mp3() }]);
    for (const bytes of [zip, avi(), Buffer.from("Q: Why?\nA: Because.")]) {
      const answer = await sendRecording(place, interviewId, new Uint8Array(bytes));
      expect(answer.body.code).toBe(choice === "none" ? "consent_refused" : "recording_unsupported");
    }
    expect(await traces()).toEqual(before);
  });
});

test("C03 in a joint interview everybody who speaks must allow the kind", async () => {
  const people = [];
  for (const recording of ["videoAndAudio", "audio"] as const)
    people.push((await buildConsent(place, { choices: { ...openChoices, recording } })).intervieweeId);
  const { id } = await buildInterview(place, { intervieweeIds: people });
  const refused = await sendRecording(place, id, new Uint8Array(mp4({ tracks: ["vide"] })));
  expect(refused).toMatchObject({ status: 409, body: { code: "consent_refused" } });
  expect(refused.body.clauses).toHaveLength(1);
  const stored = await sendRecording(place, id, new Uint8Array(wav()));
  expect(stored.status).toBe(201);
  expect(await database().storedFileHolder.count({ where: { fileId: stored.body.id } })).toBe(2);
});

test("C01 without a record in force, and after a withdrawal, not a byte of a recording is read", async () => {
  const { interviewId, intervieweeId } = await buildRecordable(place, "audio");
  let isRead = false;
  const body = () =>
    new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          isRead = true;
          controller.enqueue(wav());
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
  const label = await database().interviewee.findFirstOrThrow({ where: { id: intervieweeId } });
  const params = { projectId: place.projectId, intervieweeId };
  await send(WITHDRAW, { as: place.owner, params, body: { mode: "stop", confirm: label.label } });
  expect(await sendRecording(place, interviewId, body(), { byteCount: 100 })).toMatchObject({
    status: 409,
    body: { code: "consent_withdrawn" },
  });
  expect(isRead).toBe(false);
});

describe("S14 a recording is stored whole or not at all", () => {
  const incomplete = { status: 400, body: { code: "upload_incomplete" } };
  const large = new Uint8Array(wav(100));

  test("S14 whole: its bytes come back, and it lies in the file store encrypted", async () => {
    const { recording } = await buildRecording(place, large);
    const row = await database().storedFile.findFirstOrThrow({ where: { id: recording.id } });
    expect(Buffer.from(row.sha256).toString("hex")).toBe(createHash("sha256").update(large).digest("hex"));
    expect(row.nameCipher).toHaveLength(0);
    const lying = readFileSync(join(app.dataDir, "files", row.storageKey));
    expect(lying.length).toBe(large.byteLength + 28 * Math.ceil(large.byteLength / recordingLimits.segmentBytes));
    expect(lying.includes(Buffer.from("WAVEfmt "))).toBe(false);
  });

  test("S14 cut anywhere, longer or shorter than announced, without a length, aborted: nothing is left", async () => {
    const { interviewId } = await buildRecordable(place, "videoAndAudio");
    const before = await traces();
    for (const share of [0, 0.1, 0.5, 0.99]) {
      const cut = large.subarray(0, Math.floor(large.length * share));
      expect(
        await sendRecording(place, interviewId, cut, { byteCount: large.length }),
        `cut at ${share}`,
      ).toMatchObject(incomplete);
    }
    expect(await sendRecording(place, interviewId, large, { byteCount: large.length - 1 })).toMatchObject(incomplete);
    expect(await sendRecording(place, interviewId, new Blob([large]).stream())).toMatchObject(incomplete);
    let sent = 0;
    const aborted = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent > 400_000) controller.error(new Error("connection lost"));
        else controller.enqueue(large.subarray(sent, sent + 65_536));
        sent += 65_536;
      },
    });
    expect(await sendRecording(place, interviewId, aborted, { byteCount: large.length })).toMatchObject(incomplete);
    expect(await traces()).toEqual(before);
  });

  test("S14 more than 2 GB is refused by its announced length, nothing is refused as nothing, and a second one is refused", async () => {
    const { interviewId } = await buildRecording(place);
    expect((await sendRecording(place, interviewId, new Uint8Array(mp3()))).body.code).toBe("recording_exists");
    const other = await buildRecordable(place, "audio");
    const tooLarge = await sendRecording(place, other.interviewId, new Uint8Array(wav()), { byteCount: 2_000_000_001 });
    expect(tooLarge).toMatchObject({ status: 413, body: { code: "recording_too_large" } });
    expect((await sendRecording(place, other.interviewId, new Uint8Array())).body.code).toMatch(
      /file_empty|upload_incomplete/,
    );
  });
});

test("a killed upload is swept, a missing or cut recording is told by the doctor", async () => {
  const { recording } = await buildRecording(place);
  const object = await fileStore.begin(`${place.projectId}/${crypto.randomUUID()}`);
  await object.append(new Uint8Array(100));
  const lying = objects().length;
  const later = new Date(Date.now() + 2 * 60 * 60_000);
  await sweepFiles(SystemScope.mint("test"), fileStore, later);
  expect(objects()).toHaveLength(lying - 1);
  expect((await examine()).find(({ name }) => name === "files")?.state).toBe("ok");
  const path = join(app.dataDir, "files", place.projectId, recording.id);
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, -1));
  expect((await examine()).find(({ name }) => name === "files")?.note).toMatch(/^1 stored files are cut/);
  await fileStore.remove(`${place.projectId}/${recording.id}`);
  expect((await examine()).find(({ name }) => name === "files")?.state).toBe("failed");
});
