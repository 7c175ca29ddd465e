import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const root = fileURLToPath(new URL("../../", import.meta.url));
const port = Number(process.env.TERCET_E2E_PORT ?? 3000) + 1;
const folder = mkdtempSync(join(tmpdir(), "tercet-start-"));
chmodSync(folder, 0o711);
const dataDir = join(folder, "data");

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.skip(Boolean(process.env.TERCET_E2E_URL), "Starts of its own need the checkout.");

const started: ChildProcess[] = [];
test.afterAll(() => {
  for (const child of started) child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` with nothing set but where to listen and where to keep data; resolves when it has said its address. */
const start = async () => {
  const { DATABASE_URL: _given, ...environment } = process.env;
  const child = spawn("npm", ["start"], {
    cwd: root,
    detached: true,
    env: { ...environment, PORT: String(port), HOST: "127.0.0.1", TERCET_DATA_DIR: dataDir, TERCET_SAMPLE: "0" },
  });
  started.push(child);
  let said = "";
  const ended = new Promise<number | null>((done) => child.once("close", done));
  const began = Date.now();
  await new Promise<void>((done, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes(`Tercet is at http://127.0.0.1:${port}`)) done();
      });
    void ended.then(() => failed(new Error(said)));
  });
  return { child, ended, seconds: (Date.now() - began) / 1000, said: () => said };
};

const launcherPid = (): number => JSON.parse(readFileSync(join(dataDir, "tercet.lock"), "utf8")).pid;
const isReady = async () => (await fetch(`http://127.0.0.1:${port}/api/ready`)).status === 200;
const databaseProcesses = () =>
  spawnSync("pgrep", ["-f", `postgres -D ${join(dataDir, "postgres")}`], { encoding: "utf8" }).stdout.trim();

test("a first start serves, a second one beside it says where the first is, Ctrl-C ends all of it", async () => {
  const first = await start();
  expect(await isReady()).toBe(true);
  expect(statSync(join(dataDir, "secrets/master-key")).mode & 0o777).toBe(0o600);
  await expect(start()).rejects.toThrow(`Tercet is already running on this data at http://127.0.0.1:${port}`);
  // The terminal sends Ctrl-C to npm and to everything below it at once.
  process.kill(-(first.child.pid ?? 0), "SIGINT");
  await first.ended;
  await expect.poll(databaseProcesses).toBe("");
  await expect(isReady()).rejects.toThrow();
});

test("a start after kill -9 recovers, and takes seconds", async () => {
  const first = await start();
  process.kill(launcherPid(), "SIGKILL");
  await first.ended;
  const second = await start();
  expect(await isReady()).toBe(true);
  expect(second.seconds).toBeLessThan(20);
  process.kill(launcherPid(), "SIGTERM");
  await second.ended;
  expect(second.said()).toContain("Stopping Tercet.");
  await expect.poll(databaseProcesses).toBe("");
});

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
    const socket = connect(Number(at.port), at.hostname, () => socket.end(text));
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
    request("GET /no-such-page HTTP/1.1", "x-nonce: chosen", "content-security-policy: script-src 'nonce-chosen'"),
  );
  expect(answer).toContain('nonce="');
  expect(answer).not.toContain("chosen");
});
