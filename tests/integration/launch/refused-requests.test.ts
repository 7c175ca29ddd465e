import { describe, expect, test } from "vitest";
import { decideRefusal } from "../../../lib/launch/refuse-request.mjs";

const server = { isLoopback: true, publicHost: "127.0.0.1:3000" };
const recordings = "/api/v1/projects/p/interviews/i/recordings";
const codeOf = (method: string, url: string, length: number): string | null =>
  decideRefusal({ method, url, headers: { host: "127.0.0.1:3000", "content-length": String(length) } }, server)?.code ??
  null;

describe("the size of a request", () => {
  test.each([
    ["a form with a file", "POST", "/api/v1/projects/p/interviews/i/transcripts", 50_000_000, null],
    [
      "more than a form may have",
      "POST",
      "/api/v1/projects/p/interviews/i/transcripts",
      60_000_000,
      "payload_too_large",
    ],
    ["a recording", "POST", recordings, 2_000_000_000, null],
    ["more than a recording may have", "POST", recordings, 2_000_000_001, "recording_too_large"],
    ["an address that only looks so", "POST", `${recordings}?x`, 60_000_000, "payload_too_large"],
    ["another address around it", "POST", `/other${recordings}`, 60_000_000, "payload_too_large"],
    ["another method", "PUT", recordings, 60_000_000, "payload_too_large"],
  ])("%s", (_, method, url, length, code) => {
    expect(codeOf(method, url, length)).toBe(code);
  });
});
