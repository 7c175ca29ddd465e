import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRecording } from "../../../../lib/exchange/recording/read-recording";
import { aac, avi, flac, matroska, mp3, mp4, ogg, tagged, wav } from "../../../factories/recording-bytes";

const read = (bytes: Uint8Array) =>
  readRecording({ size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) });

describe("a recording by its content", () => {
  test.each([
    ["wav", wav(2), "wav", "audio", 2000],
    ["mp3", mp3(40), "mp3", "audio", 1045],
    ["mp3 that does not tell its length", mp3(40, false), "mp3", "audio", null],
    ["mp3 behind a tag with a picture", tagged(mp3(40)), "mp3", "audio", 1045],
    ["flac", flac(3), "flac", "audio", 3000],
    ["flac behind a tag", tagged(flac(3)), "flac", "audio", 3000],
    ["aac", aac(), "aac", "audio", null],
    ["opus", ogg(), "ogg", "audio", 2000],
    ["ogg with a picture", ogg("theora"), "ogg", "videoAndAudio", 2000],
    ["ogg with a picture behind the sound", ogg("late"), "ogg", "videoAndAudio", 2000],
    ["m4a", mp4({ brand: "M4A ", tracks: ["soun"] }), "mp4", "audio", 5000],
    ["m4a with words", mp4({ brand: "M4A ", tracks: ["soun", "text"] }), "mp4", "audio", 5000],
    ["mp4", mp4({ tracks: ["soun", "vide"] }), "mp4", "videoAndAudio", 5000],
    ["mp4 that begins with its directory", mp4({ tracks: ["vide"], directory: "first" }), "mp4", "videoAndAudio", 5000],
    [
      "mp4 that is called an m4a inside",
      mp4({ brand: "M4A ", tracks: ["soun", "vide"] }),
      "mp4",
      "videoAndAudio",
      5000,
    ],
    ["mov", mp4({ brand: "qt  ", tracks: ["vide", "soun", "tmcd"] }), "mp4", "videoAndAudio", 5000],
    ["mp4 with a track of no known kind", mp4({ tracks: ["soun", "auxv"] }), "mp4", "videoAndAudio", 5000],
    ["webm of sound", matroska({ docType: "webm", tracks: [2] }), "webm", "audio", 4000],
    ["webm as a browser records", matroska({ docType: "webm", tracks: [2], isLive: true }), "webm", "audio", null],
    [
      "webm with a picture, live",
      matroska({ docType: "webm", tracks: [2, 1], isLive: true }),
      "webm",
      "videoAndAudio",
      null,
    ],
    ["mka", matroska({ docType: "matroska", tracks: [2, 0x11] }), "matroska", "audio", 4000],
    ["mkv", matroska({ docType: "matroska", tracks: [1, 2] }), "matroska", "videoAndAudio", 4000],
  ])("%s", async (_, bytes, container, kind, durationMs) => {
    expect(await read(bytes)).toEqual({ ok: true, recording: { container, kind, durationMs } });
  });
});

describe("what is no recording that can be stored", () => {
  test.each([
    ["nothing", Buffer.alloc(0), "file_empty"],
    ["a text", Buffer.from("Q: What made the difference?\nA: Everybody saw the same danger."), "recording_unsupported"],
    ["avi", avi(), "recording_unsupported"],
    ["mp4 without a track", mp4({ tracks: [] }), "recording_damaged"],
    ["mp4 with words alone", mp4({ tracks: ["text"] }), "recording_damaged"],
    ["mp4 cut off before its directory", mp4({ tracks: ["soun"] }).subarray(0, 2000), "recording_damaged"],
    ["wav longer than the file", wav(1).subarray(0, 500), "recording_damaged"],
    ["webm without tracks", matroska({ docType: "webm", tracks: [] }), "recording_damaged"],
    ["ogg with noise in it", Buffer.concat([ogg(), Buffer.alloc(40, 1)]), "recording_damaged"],
  ])("%s", async (_, bytes, reason) => {
    expect(await read(bytes)).toMatchObject({ ok: false, reason });
  });
});

test("a picture is never lost by cutting or changing a file: it stays a picture, or is refused", async () => {
  const samples = [
    mp4({ tracks: ["vide", "soun"] }),
    mp4({ tracks: ["soun", "vide"], directory: "first" }),
    matroska({ docType: "webm", tracks: [1, 2] }),
    ogg("theora"),
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...samples), fc.nat(), async (bytes, at) => {
      const result = await read(bytes.subarray(0, at % bytes.length));
      expect(result.ok && result.recording.kind === "audio").toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("noise and broken files are answered, never thrown", async () => {
  const samples = [
    wav(),
    mp3(),
    flac(),
    ogg(),
    mp4({ tracks: ["soun"] }),
    matroska({ docType: "webm", tracks: [2] }),
    aac(),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      async (bytes, edits) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of edits) copy[at % Math.min(copy.length, 400)] = value;
        expect(typeof (await read(copy)).ok).toBe("boolean");
      },
    ),
    { numRuns: 400 },
  );
});
