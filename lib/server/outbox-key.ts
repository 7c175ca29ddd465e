import { hkdfSync } from "node:crypto";
import type { Authentication } from "../data/authentication";
import { isSessionOpen } from "../data/session";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { env } from "../env";
import type { OutboxKeyView } from "../schema/account";
import { now } from "./edge";
import type { AccountScope } from "./scope";

/**
 * The key of a session's unsent work in the browser (claim S29). It is derived, stored nowhere and answered as long as the
 * session has not ended: with sign-out, a changed password, a disabled account or twelve hours it is gone, and what a
 * browser still holds under it is worth nothing. A session that only rests has its key, so that work of a tab that was
 * closed without a connection comes back after the next sign-in of the same person.
 * @param of an earlier session of the same account; null: the one that asks
 */
export const loadOutboxKey = async (
  scope: AccountScope,
  caller: Authentication,
  of: string | null,
): Promise<Result<OutboxKeyView, Refusal>> => {
  // A script keeps nothing in a browser.
  if (caller.kind !== "user") return refuse({ code: "not_found" });
  const sessionId = of ?? caller.id;
  if (!(await isSessionOpen(scope, sessionId, now()))) return refuse({ code: "not_found" });
  const key = hkdfSync("sha256", env().authSecret, sessionId, "tercet outbox", 32);
  return accept({ sessionId, key: Buffer.from(key).toString("base64") });
};
