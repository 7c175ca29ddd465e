import { createHash } from "node:crypto";
import { takeFromWindow } from "../data/rate-window";
import type { Refusal } from "../domain/shared/refusal";
import { now } from "./edge";

/** A limit: so many acts in a window of so many milliseconds. */
export interface RateLimit {
  readonly name: string;
  readonly places: number;
  readonly windowMs: number;
  /** Places taken from the database at a time; more than one spares a write per request. */
  readonly lease: number;
}

/** Requests of one account over the API: 1,200 a minute. */
export const apiLimit: RateLimit = { name: "api", places: 1200, windowMs: 60_000, lease: 60 };

/** Sign-in tries for one account: 10 in 15 minutes (claim S20). */
export const signInAccountLimit: RateLimit = { name: "sign-in account", places: 10, windowMs: 15 * 60_000, lease: 1 };

/** Sign-in tries from one address: 60 in 15 minutes. */
export const signInAddressLimit: RateLimit = { name: "sign-in address", places: 60, windowMs: 15 * 60_000, lease: 1 };

/** Passwords that a signed-in person gives again: 10 in 15 minutes for the account. */
export const confirmLimit: RateLimit = { name: "confirm", places: 10, windowMs: 15 * 60_000, lease: 1 };

/** One-time links that are used from one address: 60 in 15 minutes. */
export const linkAddressLimit: RateLimit = { name: "link address", places: 60, windowMs: 15 * 60_000, lease: 1 };

/** The refusal of a try that found no place, with the time to wait beside the field. */
export const tooMany = (seconds: number, field: string): Refusal => {
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? "Try again in one minute." : `Try again in ${minutes} minutes.`;
  return { code: "too_many_requests", values: { seconds }, fields: { [field]: wait } };
};

interface Lease {
  windowStart: number;
  left: number;
}

const leases = new Map<string, Lease>();

/** Leases on their way; requests at the same time share one, because places that nobody uses are lost to the account. */
const underWay = new Map<string, Promise<boolean>>();

const takeLease = async (limit: RateLimit, key: string, windowStart: number): Promise<boolean> => {
  const taken = await takeFromWindow(key, new Date(windowStart), limit.lease);
  if (taken > limit.places + limit.lease - 1) return false;
  if (leases.size > 10_000) leases.clear();
  leases.set(key, { windowStart, left: limit.lease });
  return true;
};

const shareLease = (limit: RateLimit, key: string, windowStart: number): Promise<boolean> => {
  const name = `${key} ${windowStart}`;
  const known = underWay.get(name);
  if (known !== undefined) return known;
  const begun = takeLease(limit, key, windowStart).finally(() => underWay.delete(name));
  underWay.set(name, begun);
  return begun;
};

/**
 * Counts one act against a limit that all instances share.
 * @param who what is counted, as an account id; only its hash is stored
 * @returns null when there is room, else the seconds until the window ends
 */
export const takePlace = async (limit: RateLimit, who: string): Promise<number | null> => {
  const at = now().getTime();
  const windowStart = at - (at % limit.windowMs);
  const key = createHash("sha256").update(`${limit.name}\n${who}`).digest("base64url");
  for (;;) {
    const held = leases.get(key);
    if (held && held.windowStart === windowStart && held.left > 0) {
      held.left -= 1;
      return null;
    }
    if (!(await shareLease(limit, key, windowStart))) return Math.ceil((windowStart + limit.windowMs - at) / 1000);
  }
};
