import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as getAccount } from "../../../app/api/v1/account/route";
import { database } from "../../../lib/data/database";
import { forgetEnv } from "../../../lib/env";
import { nextAuthOptions } from "../../../lib/server/next-auth";
import { encodeSessionCookie, sessionCookieName, sessionCookieOptions } from "../../../lib/server/session-cookie";
import { buildPersonWithPassword, type PersonWithPassword } from "../../factories/account";
import { openTestApp, send, type TestApp } from "../../factories/app";

let app: TestApp;
let person: PersonWithPassword;
const ORIGIN = "http://127.0.0.1:3000";

beforeAll(async () => {
  app = await openTestApp();
  person = await buildPersonWithPassword("Ines");
});

afterAll(() => app.close());

/** Asks the sign-in library with our options; our route hands it the same, but needs Next's request around it. */
const ask = async (path: string, cookies: readonly string[], form?: Record<string, string>) => {
  const url = new URL(path, `${ORIGIN}/api/auth/`);
  const got = { status: 200, redirect: "", body: "", set: [] as string[] };
  const response = {
    status: (status: number) =>
      Object.assign(response, { statusCode: status }) && Object.assign(got, { status }) && response,
    setHeader: (name: string, value: string | string[]) => {
      if (name === "Set-Cookie") got.set = [value].flat();
      if (name === "Location") got.redirect = String(value);
      return response;
    },
    getHeader: (name: string) => (name === "Set-Cookie" ? got.set : undefined),
    json: (body: unknown) => Object.assign(got, { body: JSON.stringify(body) }),
    send: (body: unknown) =>
      Object.assign(got, { body: typeof body === "string" ? body : JSON.stringify(body ?? null) }),
    end: () => response,
  };
  const request = {
    method: form ? "POST" : "GET",
    url: url.pathname + url.search,
    query: { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split("/").slice(3) },
    body: form ?? {},
    headers: { "user-agent": "library", "x-forwarded-host": "evil.example", host: "evil.example" },
    cookies: Object.fromEntries(
      cookies.map((pair) => [pair.split("=")[0] ?? "", decodeURIComponent(pair.replace(/^[^=]*=/, ""))]),
    ),
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, nextAuthOptions());
  return got;
};

const pairOf = (setCookie: string | undefined) => setCookie?.split(";")[0] ?? "";

const enter = async (password: string) => {
  const csrf = await ask("csrf", []);
  const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string };
  const jar = csrf.set.map(pairOf);
  const answer = await ask("callback/credentials", jar, { csrfToken, email: person.email, password, json: "true" });
  const session = answer.set.find((cookie) => cookie.startsWith(`${sessionCookieName()}=`));
  return { answer, session, jar, csrfToken };
};

test("S23 the sign-in library's own endpoint opens the same kind of session, HttpOnly and SameSite", async () => {
  const { session } = await enter(person.password);
  for (const attribute of [/; HttpOnly/i, /; SameSite=Lax/i, /; Path=\//i]) expect(session).toMatch(attribute);
  const browser = { userId: person.userId, cookie: pairOf(session) };
  expect((await send(getAccount, { as: browser })).body.name).toBe("Ines");
});

test("a wrong password opens none", async () => {
  const { session, answer } = await enter("guess");
  expect(session).toBeUndefined();
  expect(answer.status).toBe(401);
});

test("GET /api/auth/session says nothing about who is signed in", async () => {
  const { session } = await enter(person.password);
  const { body: text } = await ask("session", [pairOf(session)]);
  expect(Object.keys(JSON.parse(text))).toEqual(["expires"]);
  expect(text).not.toContain(person.email);
});

test("S22 its sign-out ends our session row: the cookie, sent again, is refused; a GET ends nothing", async () => {
  const { session, jar, csrfToken } = await enter(person.password);
  const browser = { userId: person.userId, cookie: pairOf(session) };
  await ask("signout", [...jar, browser.cookie]);
  expect((await send(getAccount, { as: browser })).status).toBe(200);
  await ask("signout", [...jar, browser.cookie], { csrfToken, json: "true" });
  expect((await send(getAccount, { as: browser })).status).toBe(401);
  const ended = await database().auditEvent.findMany({ where: { kind: "session.ended" } });
  expect(ended).toHaveLength(1);
});

test("S03 it sends browsers to the configured origin, whatever host a request names", async () => {
  const { redirect, set } = await ask("signin?callbackUrl=https://evil.example/", []);
  expect(new URL(redirect ?? "", ORIGIN).origin).toBe(ORIGIN);
  expect(JSON.stringify([redirect, set])).not.toContain("evil");
});

test("a cookie that was not made here, or was altered, is nobody's", async () => {
  const { session } = await enter(person.password);
  const cookie = pairOf(session);
  const altered = `${cookie.slice(0, -3)}${cookie.endsWith("AAA") ? "BBB" : "AAA"}`;
  for (const bad of [
    altered,
    `${sessionCookieName()}=x`,
    `${sessionCookieName()}=${await encodeSessionCookie("unknown")}`,
  ])
    expect((await send(getAccount, { as: { userId: person.userId, cookie: bad } })).status, bad).toBe(401);
});

test("S23 over https the cookie is Secure and bound to the host by its name", () => {
  const before = process.env.TERCET_URL;
  process.env.TERCET_URL = "https://tercet.example.org";
  forgetEnv();
  expect(sessionCookieName()).toBe("__Host-tercet-session");
  expect(sessionCookieOptions()).toMatchObject({ secure: true, httpOnly: true, sameSite: "lax", path: "/" });
  process.env.TERCET_URL = before;
  forgetEnv();
  expect(sessionCookieOptions()).toMatchObject({ secure: false, httpOnly: true, sameSite: "lax", path: "/" });
});
