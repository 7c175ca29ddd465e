import { createHash, randomBytes } from "node:crypto";

/** A new secret for a cookie, token or link: 32 random bytes as base64url (43 characters). */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** SHA-256 of a secret: the only form in which one is stored. Secrets are random, so no salt is needed. */
export const hashSecret = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(secret, "utf8").digest());
