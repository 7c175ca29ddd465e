/**
 * A key that no other has, for retries and for things that the server has not named yet. Works without a secure context,
 * where `crypto.randomUUID` is missing.
 */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
