import fc from "fast-check";
import { expect, test } from "vitest";
import { readKey, seal, unseal } from "../../../../lib/client/outbox/seal";

const keyOf = (byte: number) => readKey(Buffer.alloc(32, byte).toString("base64"));
const place = "person session tab";

test("what was sealed opens with its key at its place, whatever it says", async () => {
  const key = await keyOf(7);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      expect(await unseal(key, place, await seal(key, place, text))).toBe(text);
    }),
  );
});

test("the key cannot be read out of the page", async () => {
  const key = await keyOf(7);
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
});

test("another key, another place or one flipped bit opens nothing, and nothing of the text stands in it", async () => {
  const key = await keyOf(7);
  const sealed = await seal(key, place, "the same danger");
  expect(Buffer.from(sealed.cipher).toString("latin1")).not.toContain("danger");
  await expect(unseal(await keyOf(8), place, sealed)).rejects.toThrow();
  await expect(unseal(key, "person session other", sealed)).rejects.toThrow();
  const flipped = new Uint8Array(sealed.cipher.slice(0));
  flipped[3] = (flipped[3] ?? 0) ^ 1;
  await expect(unseal(key, place, { ...sealed, cipher: flipped.buffer })).rejects.toThrow();
  expect((await seal(key, place, "the same danger")).iv).not.toEqual(sealed.iv);
});
