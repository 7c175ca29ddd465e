import { afterAll, beforeEach, expect, test } from "vitest";
import { database } from "../../../lib/data/database";
import { createUser, resetPassword } from "../../../lib/server/admin-account";
import { prepareFirstRun } from "../../../lib/server/first-run";
import { claimByLink, loadLink, makeLink, setPasswordByLink } from "../../../lib/server/one-time-link";
import { signIn } from "../../../lib/server/sign-in";
import { openTestApp, type TestApp } from "../../factories/app";

let app: TestApp | undefined;

// A fresh installation for each test: who comes first is what they are about.
beforeEach(async () => {
  await app?.close();
  app = await openTestApp();
});

afterAll(() => app?.close());

const place = { userAgent: "test", address: "192.0.2.1" };
const password = "vier Wörter ohne Sinn";
const tokenOf = (address: string | null) => new URL(address ?? "").searchParams.get("token") ?? "";
const claim = (token: string, email = "ada@example.org") => claimByLink({ token, email, name: "Ada", password }, place);

test("a first start makes one unclaimed owner and a fresh link each time; the earlier link stops working", async () => {
  const first = await prepareFirstRun();
  const second = await prepareFirstRun();
  expect(first).toMatch(/^http:\/\/127\.0\.0\.1:3000\/setup\?token=[\w-]{43}$/);
  expect(second).not.toBe(first);
  expect(await database().user.count()).toBe(1);
  expect(await loadLink(tokenOf(first), "ownerClaim")).toMatchObject({ ok: false, reason: { code: "link_expired" } });
  expect(await claim(tokenOf(first))).toMatchObject({ ok: false, reason: { code: "link_expired" } });
  expect(await loadLink(tokenOf(second), "ownerClaim")).toMatchObject({
    ok: true,
    value: { purpose: "ownerClaim", email: null },
  });
});

test("two first starts at the same time leave one owner", async () => {
  await Promise.all(Array.from({ length: 8 }, prepareFirstRun));
  expect(await database().user.count()).toBe(1);
});

test("whoever claims becomes owner and administrator, is signed in, and later starts print nothing", async () => {
  const token = tokenOf(await prepareFirstRun());
  const entered = await claim(token);
  expect(entered).toMatchObject({ ok: true, value: { secret: expect.any(String), sampleProjectId: null } });
  const user = await database().user.findFirstOrThrow();
  expect(user).toMatchObject({ email: "ada@example.org", name: "Ada", isInstanceAdmin: true });
  expect(await prepareFirstRun()).toBeNull();
  expect((await signIn({ email: "ADA@example.org", password }, place)).ok).toBe(true);
});

test("a used link is refused with its own code, a late one too, and one that never existed tells nothing", async () => {
  const token = tokenOf(await prepareFirstRun());
  await claim(token);
  expect(await claim(token, "mallory@example.org")).toMatchObject({ ok: false, reason: { code: "link_expired" } });
  const made = await createUser({ email: "bo@example.org", name: "Bo", isInstanceAdmin: false, password: null });
  const late = tokenOf(made.ok ? made.value : null);
  await database().oneTimeLink.updateMany({
    where: { usedAt: null },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  expect(await setPasswordByLink({ token: late, password }, place)).toMatchObject({
    ok: false,
    reason: { code: "link_expired" },
  });
  expect(await loadLink("x".repeat(43), "ownerClaim")).toMatchObject({ ok: false, reason: { code: "not_found" } });
  expect(await database().user.count({ where: { passwordHash: { not: null } } })).toBe(1);
});

test("of two people who use the owner link at once one becomes owner and the other is refused", async () => {
  const token = tokenOf(await prepareFirstRun());
  const ends = await Promise.all(["ada", "bo", "cy", "di"].map((name) => claim(token, `${name}@example.org`)));
  expect(ends.filter((end) => end.ok)).toHaveLength(1);
  expect(ends.filter((end) => !end.ok && end.reason.code === "link_expired")).toHaveLength(3);
  expect(await database().authSession.count()).toBe(1);
});

test("of two people who use a password link at once one sets the password and the other is refused", async () => {
  const made = await createUser({ email: "bo@example.org", name: "Bo", isInstanceAdmin: false, password: null });
  const token = tokenOf(made.ok ? made.value : null);
  const tries = [1, 2, 3, 4].map((number) => setPasswordByLink({ token, password: `${password} ${number}` }, place));
  const ends = await Promise.all(tries);
  expect(ends.filter((end) => end.ok)).toHaveLength(1);
  expect(ends.filter((end) => !end.ok && end.reason.code === "link_expired")).toHaveLength(3);
  const first = ends.findIndex((end) => end.ok) + 1;
  expect((await signIn({ email: "bo@example.org", password: `${password} ${first}` }, place)).ok).toBe(true);
});

test("a link serves its own purpose only, and a password that anybody would guess does not use it up", async () => {
  const token = tokenOf(await prepareFirstRun());
  expect(await setPasswordByLink({ token, password }, place)).toMatchObject({
    ok: false,
    reason: { code: "not_found" },
  });
  const weak = await claimByLink({ token, email: "ada@example.org", name: "Ada", password: "password1" }, place);
  expect(weak).toMatchObject({ ok: false, reason: { code: "password_refused" } });
  expect((await claim(token)).ok).toBe(true);
});

test("an address that has an account already cannot claim, and the link stays good", async () => {
  const token = tokenOf(await prepareFirstRun());
  await createUser({ email: "Bo@example.org", name: "Bo", isInstanceAdmin: false, password });
  expect(await claim(token, "bo@EXAMPLE.org")).toMatchObject({ ok: false, reason: { code: "email_taken" } });
  expect((await claim(token)).ok).toBe(true);
});

test("an account made with a link signs in only after the link was used", async () => {
  const made = await createUser({ email: "bo@example.org", name: "Bo", isInstanceAdmin: false, password: null });
  if (!made.ok) throw new Error(made.reason.code);
  expect((await signIn({ email: "bo@example.org", password }, place)).ok).toBe(false);
  expect(await loadLink(tokenOf(made.value), "passwordSet")).toMatchObject({
    ok: true,
    value: { email: "bo@example.org" },
  });
  expect((await setPasswordByLink({ token: tokenOf(made.value), password }, place)).ok).toBe(true);
  expect((await signIn({ email: "bo@example.org", password }, place)).ok).toBe(true);
});

test("S03 links begin with the configured origin, and only the hash of their secret is stored", async () => {
  const address = await prepareFirstRun();
  expect(address?.startsWith("http://127.0.0.1:3000/setup?")).toBe(true);
  const user = await database().user.findFirstOrThrow();
  const reset = await makeLink(user.id, "passwordSet");
  expect(reset.ok && reset.value.startsWith("http://127.0.0.1:3000/reset?")).toBe(true);
  const rows = JSON.stringify(await database().$queryRaw`SELECT l::text FROM one_time_link l`);
  expect(rows).not.toContain(tokenOf(address));
  expect(await resetPassword("nobody@example.org")).toMatchObject({ ok: false, reason: { code: "not_found" } });
});
