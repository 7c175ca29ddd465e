import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`);

const without = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

/** A write on anything but an open transaction. */
const looseWrite = new RegExp(
  [
    String.raw`(?:database\(\)|reader|client|db)\s*\.\s*\w+\s*\.\s*(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\(`,
    String.raw`(?:database\(\)|reader|client|db)\s*\.\s*\$executeRaw`,
    String.raw`(?:database\(\)|reader|client|db)\s*\.\s*\$queryRaw(?:<[^\`]*>)?\`\s*(?:WITH[\s\S]*?)?(?:INSERT|UPDATE|DELETE)\s`,
  ].join("|"),
);

/** What is written without a transaction of its own, and why that is no write on interview material. */
const written: Readonly<Record<string, string>> = {
  "lib/data/authentication.ts": "when a session or token was last seen",
  "lib/data/idempotency.ts": "forgets answers that no retry can need any more",
  "lib/data/live-channel.ts": "a message between instances, no row",
  "lib/data/rate-window.ts": "how often somebody asked",
};

test("R14 every write goes through the one transaction, but those that hold nothing of any project", () => {
  const loose = filesOf("lib/data").filter((path) => looseWrite.test(without(read(path))));
  expect(loose.filter((path) => !(path in written))).toEqual([]);
});

/** The files that a file imports, itself included. */
const reach = (path: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, from = ""] of read(path).matchAll(/^import (?!type)[^;]*? from "(\.[^"]+)";/gm)) {
    const next = join(path, "..", `${from}.ts`);
    if (filesOf("lib/workflow").includes(next) || filesOf("lib/data").includes(next)) reach(next, seen);
  }
  return seen;
};

/** Functions that write words of an interviewee or what is said of them; each needs her row held. */
const materialWrites = ["insertCoding", "updateCoding", "addStances", "insertTranscript", "insertStoredFile"];

test("R14 every workflow that writes interview material holds the interviewees' rows", () => {
  const writers = filesOf("lib/workflow").filter((path) =>
    materialWrites.some((name) => read(path).includes(`${name}(`)),
  );
  expect(writers.length).toBeGreaterThan(3);
  const unheld = writers.filter((path) => !reach(path).has("lib/data/interviewee-lock.ts"));
  expect(unheld).toEqual([]);
});
