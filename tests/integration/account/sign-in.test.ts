import { hash } from "@node-rs/argon2";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as getAccount } from "../../../app/api/v1/account/route";
import { database } from "../../../lib/data/database";
import { newId } from "../../../lib/server/edge";
import { hashPassword, verifyPassword } from "../../../lib/server/password";
import { type RateLimit, takePlace } from "../../../lib/server/rate-limit";
import { signIn } from "../../../lib/server/sign-in";
import { buildPersonWithPassword } from "../../factories/account";
import { openTestApp, send, type TestApp } from "../../factories/app";

const { verified } = vi.hoisted(() => ({ verified: { count: 0 } }));

// Counts how often a stored hash is really checked; the work itself is the library's own.
vi.mock("@node-rs/argon2", async (load) => {
  const library = await load<typeof import("@node-rs/argon2")>();
  return {
    ...library,
    verify: (...given: Parameters<typeof library.verify>) => {
      verified.count += 1;
      return library.verify(...given);
    },
  };
});

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});

afterAll(() => app.close());

let addresses = 0;
const newAddress = () => {
  addresses += 1;
  return `2001:db8::${addresses.toString(16)}`;
};
/** Each try from an address of its own, so that the account's limit is what is tested. */
const tryFrom = (email: string, password: string, address = newAddress()) =>
  signIn({ email, password }, { userAgent: "test", address });
const codeOf = (end: Awaited<ReturnType<typeof signIn>>) => (end.ok ? "signed in" : end.reason.code);

test("S19 a password is hashed with argon2id at 19 MiB, two passes, one lane, as typed", async () => {
  const odd = " Ünïcödé \u0301 密码 👩‍👩‍👧 \u202e ";
  const stored = await hashPassword(odd);
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(stored, odd)).toBe(true);
  expect(await verifyPassword(stored, odd.trim())).toBe(false);
  expect(await verifyPassword(stored, odd.normalize("NFD"))).toBe(false);
  const long = "ä".repeat(1024);
  expect(await verifyPassword(await hashPassword(long), `${long.slice(0, -1)}b`)).toBe(false);
});

test("S19 a hash of a lower cost is made anew at the next sign-in", async () => {
  const person = await buildPersonWithPassword();
  const weak = await hash(person.password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
  await database().user.update({ where: { id: person.userId }, data: { passwordHash: weak } });
  expect(codeOf(await tryFrom(person.email, person.password))).toBe("signed in");
  const after = await database().user.findUniqueOrThrow({ where: { id: person.userId } });
  expect(after.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(codeOf(await tryFrom(person.email, person.password))).toBe("signed in");
  expect((await database().user.findUniqueOrThrow({ where: { id: person.userId } })).passwordHash).toBe(
    after.passwordHash,
  );
});

test("S20 of 1,000 guesses at once ten are checked, the right one among the rest does not get in, and who is in stays in", async () => {
  const person = await buildPersonWithPassword();
  verified.count = 0;
  const guesses = Array.from({ length: 1000 }, (_, index) => tryFrom(person.email, `guess ${index}`));
  const ends = (await Promise.all(guesses)).map(codeOf);
  expect(ends.filter((code) => code === "sign_in_failed")).toHaveLength(10);
  expect(ends.filter((code) => code === "too_many_requests")).toHaveLength(990);
  expect(verified.count).toBe(10);
  expect(codeOf(await tryFrom(person.email.toUpperCase(), person.password))).toBe("too_many_requests");
  expect((await send(getAccount, { as: person })).status).toBe(200);
}, 60_000);

test("S20 one address has sixty tries over all accounts, and the refusal says how long to wait", async () => {
  const ends = [];
  for (let tries = 0; tries < 62; tries += 1) ends.push(await tryFrom(`a${tries}@example.org`, "guess", "192.0.2.77"));
  expect(
    ends
      .slice(0, 60)
      .map(codeOf)
      .every((code) => code === "sign_in_failed"),
  ).toBe(true);
  const last = ends.at(-1);
  expect(last).toMatchObject({
    ok: false,
    reason: { code: "too_many_requests", values: { seconds: expect.any(Number) } },
  });
  expect(last && !last.ok && last.reason.fields?.password).toMatch(/^Try again in /);
});

test("S20 an unknown address costs one hash as a known one does, and gets the same answer", async () => {
  const person = await buildPersonWithPassword();
  const costOf = async (email: string, password: string) => {
    verified.count = 0;
    const end = await tryFrom(email, password);
    return [codeOf(end), verified.count];
  };
  const known = await costOf(person.email, "guess");
  expect(await costOf("nobody@example.org", "guess")).toEqual(known);
  await database().user.update({ where: { id: person.userId }, data: { passwordHash: null } });
  expect(await costOf(person.email, "guess")).toEqual(known);
  await database().user.update({
    where: { id: person.userId },
    data: { passwordHash: await hashPassword("x y z"), disabledAt: new Date() },
  });
  expect(await costOf(person.email, "x y z")).toEqual(known);
});

test("acts at the same time share the places taken from the database: every place is had, and none beyond", async () => {
  const limit: RateLimit = { name: "test", places: 100, windowMs: 24 * 60 * 60_000, lease: 10 };
  const who = newId();
  const waits = await Promise.all(Array.from({ length: 100 }, () => takePlace(limit, who)));
  expect(waits.filter((wait) => wait !== null)).toEqual([]);
  expect(await takePlace(limit, who)).toBeGreaterThan(0);
  expect(await takePlace(limit, newId())).toBeNull();
});
