import { createHmac, timingSafeEqual } from "node:crypto";
import type { Authentication } from "../data/authentication";
import { env } from "../env";
import { now } from "./edge";

/** A pass plays for an hour: a media element asks for part after part and cannot give a password. */
const PASS_MS = 60 * 60_000;

const sign = (text: string): Buffer => createHmac("sha256", `play-pass:${env().authSecret}`).update(text).digest();

const textOf = (recordingId: string, { id, userId }: Pick<Authentication, "id" | "userId">, expires: number): string =>
  [recordingId, id, userId, expires].join(":");

/**
 * Leave to play one recording in one session, made after re-authentication. It is worth nothing without the session's cookie,
 * and nothing once the session has ended; what may be played is asked again at each part.
 */
export const makePlayPass = (
  recordingId: string,
  caller: Authentication,
): { readonly pass: string; readonly expiresAt: Date } => {
  const expires = now().getTime() + PASS_MS;
  const signature = sign(textOf(recordingId, caller, expires)).toString("base64url");
  return { pass: `${expires}.${signature}`, expiresAt: new Date(expires) };
};

/** Whether a pass was made here for this recording and the session that asks, and is not over. A token has no session. */
export const isPlayPass = (pass: string, recordingId: string, caller: Authentication): boolean => {
  const [, expires, signature] = /^(\d{13,15})\.([A-Za-z0-9_-]{43})$/.exec(pass) ?? [];
  if (caller.kind !== "user" || expires === undefined || signature === undefined) return false;
  const expected = sign(textOf(recordingId, caller, Number(expires)));
  const isOurs = timingSafeEqual(expected, Buffer.from(signature, "base64url"));
  return isOurs && now().getTime() < Number(expires);
};
