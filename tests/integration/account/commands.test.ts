import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as getAccount } from "../../../app/api/v1/account/route";
import { database } from "../../../lib/data/database";
import { loadLink } from "../../../lib/server/one-time-link";
import { signIn } from "../../../lib/server/sign-in";
import { openTestApp, send, type TestApp } from "../../factories/app";

let app: TestApp;
const root = join(import.meta.dirname, "../../..");
const place = { userAgent: "test", address: "192.0.2.1" };

beforeAll(async () => {
  app = await openTestApp();
});

afterAll(() => app.close());

/** Runs a command file as the launcher does, with the application's environment. A null input leaves the pipe open and silent. */
const run = (file: string, args: readonly string[], input: string | null = "") =>
  new Promise<{ status: number; out: string; err: string }>((done) => {
    const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
    const child = spawn(process.execPath, [tsx, "--conditions=react-server", join(root, file), ...args], {
      env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "" },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.once("close", (status) => done({ status: status ?? -1, out, err }));
    if (input !== null) child.stdin.end(input);
  });
const admin = (command: string, args: readonly string[], input: string | null = "") =>
  run(`lib/launch/admin/${command}.ts`, args, input);

test("a first start prints the owner link, and a later one after the claim prints nothing", async () => {
  const first = await run("lib/launch/after-migrate.ts", []);
  expect(first).toMatchObject({ status: 0, err: "" });
  const [address = ""] = /http:\S+/.exec(first.out) ?? [];
  const token = new URL(address).searchParams.get("token") ?? "";
  expect(await loadLink(token, "ownerClaim")).toMatchObject({ ok: true });
  await database().user.updateMany({ data: { claimedAt: new Date(), emailKey: "o@example.org" } });
  expect(await run("lib/launch/after-migrate.ts", [])).toEqual({ status: 0, out: "", err: "" });
});

test("create-user takes the password from standard input, as typed, and create-token prints the token alone", async () => {
  const password = " vier Wörter, ohne Sinn ";
  const made = await admin(
    "create-user",
    ["--email", "Bo@example.org", "--name", "Bo", "--instance-admin"],
    `${password}\n`,
  );
  expect(made).toEqual({ status: 0, out: "The account Bo@example.org can sign in.\n", err: "" });
  expect((await signIn({ email: "bo@example.org", password }, place)).ok).toBe(true);
  const token = await admin("create-token", ["--email", "bo@example.org", "--name", "script"]);
  expect(token).toMatchObject({ status: 0, err: "" });
  expect(token.out).toMatch(/^tct_[\w-]{43}\n$/);
  const { body } = await send(getAccount, { token: token.out.trim() });
  expect(body).toMatchObject({ email: "Bo@example.org", isInstanceAdmin: true });
});

test("create-user without a password prints a one-time link, also when nobody writes to the pipe", async () => {
  const made = await admin("create-user", ["--email", "cy@example.org", "--name", "Cy"], null);
  expect(made.out).toMatch(/^http:\/\/127\.0\.0\.1:3000\/reset\?token=[\w-]{43}\n$/);
  const token = new URL(made.out.trim()).searchParams.get("token") ?? "";
  expect(await loadLink(token, "passwordSet")).toMatchObject({
    ok: true,
    value: { email: "cy@example.org", name: "Cy" },
  });
});

test("bad input is one line on standard error, status 1, and nothing is stored", async () => {
  const users = await database().user.count();
  const refusals = await Promise.all([
    admin("create-user", ["--email", "bo@example.org", "--name", "Again"]),
    admin("create-user", ["--email", "not an address", "--name", "X"]),
    admin("create-user", ["--email", "dd@example.org", "--name", "D"], "password1\n"),
    admin("create-user", ["--name", "D"]),
    admin("create-token", ["--email", "nobody@example.org", "--name", "x"]),
    admin("create-token", [
      "--email",
      "bo@example.org",
      "--name",
      "x",
      "--project",
      "0198c000-0000-7000-8000-000000000000",
    ]),
    admin("create-token", ["--email", "bo@example.org", "--name", "x", "--admin"]),
  ]);
  for (const { status, out, err } of refusals) {
    expect([status, out], err).toEqual([1, ""]);
    expect(err).toMatch(/^[^\n]+\n$/);
  }
  expect(refusals.map(({ err }) => err).join("")).toContain("npm run admin -- create-user --email E --name N");
  expect(await database().user.count()).toBe(users);
}, 60_000);
