import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { freePort, makeFolder, runStart } from "./start";

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];
const newFolder = () => {
  const folder = makeFolder();
  folders.push(folder);
  return folder;
};

afterEach(() => {
  for (const folder of folders.splice(0)) {
    if (isRoot) spawnSync("umount", ["-q", folder], { stdio: "ignore" });
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** One clear sentence, nothing else on standard error, and a status that scripts notice. */
const expectOneSentence = ({ status, complaint }: { status: number | null; complaint: string }, sentence: RegExp) => {
  expect(complaint.trim().split("\n")).toHaveLength(1);
  expect(complaint).toMatch(sentence);
  expect(status).toBe(1);
};

describe("a start that cannot succeed says why in one sentence", () => {
  it("an old Node", async () => {
    const older = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.4'})";
    const ended = await runStart({ TERCET_DATA_DIR: newFolder() }, ["--import", older]);
    expectOneSentence(ended, /^Tercet needs Node 20\.19 or later, and this is Node 18\.20\.4: /);
  });

  it("a busy port", async () => {
    const other = createServer();
    const port = await new Promise<number>((done) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        done(typeof address === "object" && address ? address.port : 0);
      });
    });
    const folder = newFolder();
    const ended = await runStart({ PORT: String(port), TERCET_DATA_DIR: folder });
    other.close();
    expectOneSentence(ended, new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use by another program: `));
    expect(ended.complaint).toContain(`PORT=${port + 1} npm start`);
  });

  it("a folder that may not be written to", async () => {
    const folder = newFolder();
    chmodSync(folder, 0o555);
    // Root writes everywhere but in the kernel's own file system.
    const ended = await runStart({ TERCET_DATA_DIR: isRoot ? "/sys/tercet" : join(folder, "data") });
    expectOneSentence(ended, /^Tercet may not write to \S+: give this user the right/);
  });

  it("a full disk", async ({ skip }) => {
    const folder = newFolder();
    if (!isRoot || spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status !== 0)
      return skip("only root can mount a small disk");
    const ended = await runStart({ TERCET_DATA_DIR: folder });
    expectOneSentence(ended, /^The disk that holds \S+ is full: free some space/);
  });

  it("a disk without room, as the system reports it", async () => {
    const full =
      "data:text/javascript,import fs from 'node:fs';import m from 'node:module';fs.statfsSync=()=>({bavail:3,bsize:4096});m.syncBuiltinESMExports()";
    const ended = await runStart({ TERCET_DATA_DIR: newFolder() }, ["--import", full]);
    expectOneSentence(ended, /^The disk that holds \S+ is full: free some space/);
  });

  it("a PostgreSQL that does not answer, without showing its password", async () => {
    const port = await freePort();
    const ended = await runStart({
      PORT: String(await freePort()),
      TERCET_DATA_DIR: newFolder(),
      DATABASE_URL: `postgresql://owner:password@127.0.0.1:${port}/tercet`,
    });
    expectOneSentence(
      ended,
      new RegExp(
        `^The PostgreSQL of DATABASE_URL \\(127\\.0\\.0\\.1:${port}/tercet\\) cannot be used: nothing listens there; `,
      ),
    );
    expect(ended.complaint).not.toContain("password@");
  });

  it("a data folder that a running Tercet has, saying where", async () => {
    const folder = newFolder();
    const start = readFileSync(`/proc/${process.pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19];
    const lock = { pid: process.pid, start, address: "http://127.0.0.1:4567" };
    writeFileSync(join(folder, "tercet.lock"), JSON.stringify(lock));
    const ended = await runStart({ PORT: String(await freePort()), TERCET_DATA_DIR: folder });
    expectOneSentence(ended, /^Tercet is already running on this data at http:\/\/127\.0\.0\.1:4567 \(process \d+\): /);
  });

  it("a lost master key", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "secrets"));
    const ended = await runStart({ PORT: String(await freePort()), TERCET_DATA_DIR: folder });
    expectOneSentence(ended, /^\S+master-key is missing, and without it what is encrypted cannot be read: /);
  });

  it.each([
    [{ PORT: "seventy" }, /^PORT is "seventy": give a number from 1 to 65535\.$/m],
    [{ TERCET_URL: "tercet.example.org" }, /^TERCET_URL is "tercet\.example\.org": give the address that browsers use/],
    [{ DATABASE_URL: "mysql://somewhere" }, /^DATABASE_URL is not an address of a PostgreSQL: /],
    [
      { HOST: "0.0.0.0", TERCET_CLOCK: "2030-01-01T00:00:00Z" },
      /^TERCET_CLOCK moves the clock for tests and is refused on 0\.0\.0\.0: /,
    ],
    [
      { TERCET_MASTER_KEY_FILE: "/nowhere/key" },
      /^TERCET_MASTER_KEY_FILE names \/nowhere\/key, which cannot be read\.$/m,
    ],
  ])("wrong settings: %o", async (variables: Record<string, string>, sentence) => {
    const ended = await runStart({ PORT: String(await freePort()), TERCET_DATA_DIR: newFolder(), ...variables });
    expectOneSentence(ended, sentence);
  });
});
