import { connect } from "node:net";
import { expect, test } from "@playwright/test";

const policies = [
  ["content-security-policy", /frame-ancestors 'none'/],
  ["content-security-policy", /script-src 'self' 'nonce-[^']+' 'strict-dynamic';/],
  ["strict-transport-security", /max-age=\d{8}/],
  ["x-content-type-options", /^nosniff$/],
  ["referrer-policy", /^same-origin$/],
] as const;

/** Sends bytes as they are, because a browser would refuse to send most of these. */
const sendRaw = (text: string): Promise<string> =>
  new Promise((done) => {
    let answer = "";
    const at = new URL(test.info().project.use.baseURL ?? "");
    const socket = connect(Number(at.port), at.hostname, () => socket.write(text));
    socket.on("data", (chunk) => {
      answer += chunk.toString();
    });
    socket.on("close", () => done(answer));
  });

const request = (line: string, ...more: readonly string[]) =>
  [line, "Host: 127.0.0.1", ...more, "Connection: close", "", ""].join("\r\n");

for (const [what, text, status] of [
  ["a page that is not there", request("GET /no-such-page HTTP/1.1"), 404],
  ["the process check", request("GET /api/health HTTP/1.1"), 200],
  ["a file of the build that is not there", request("GET /_next/static/none.js HTTP/1.1"), 404],
  ["a method that is not served", request("TRACE / HTTP/1.1"), 405],
  ["an address of 9,000 letters", request(`GET /${"a".repeat(9000)} HTTP/1.1`), 414],
  ["a body of 60 MB", request("POST /api/health HTTP/1.1", "Content-Length: 62914560"), 413],
  ["a foreign host name", "GET /api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421],
  ["no HTTP at all", "hello\r\n\r\n", 400],
] as const)
  test(`S04 the answer to ${what} carries the security headers`, async () => {
    const answer = await sendRaw(text);
    const [head = ""] = answer.split("\r\n\r\n");
    const [first = "", ...lines] = head.split("\r\n");
    expect(first).toContain(` ${status} `);
    const headers = new Map(
      lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
    );
    for (const [name, pattern] of policies) expect(headers.get(name) ?? "").toMatch(pattern);
  });

test("a client cannot choose the nonce of its page", async () => {
  const answer = await sendRaw(
    request(
      "GET /no-such-page HTTP/1.1",
      "x-nonce: Zq7xTheirs",
      "content-security-policy: script-src 'nonce-Zq7xTheirs'",
    ),
  );
  expect(answer).toContain('nonce="');
  expect(answer).not.toContain("Zq7xTheirs");
});
