import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { transcriptOf } from "./setup/coding-page";
import { test } from "./setup/journey";

/**
 * What the coding screen may bring as script before anything is pressed, in bytes after gzip. The aim is 180 kB; React and
 * Next are 136 of it. What writes, listens and hints comes after the text, and nothing may come back into the first load.
 */
const BUDGET = 184 * 1024;

test("the coding screen opens with at most 184 kB of script, without editor, picker, dialogs and spreadsheets", async ({
  page,
  owner: _owner,
  sample,
}) => {
  const html = await (await page.request.get(await transcriptOf(sample, 5))).text();
  // Browsers that know modules never fetch what is marked for those that do not.
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
  const addresses = new Set(
    scripts.filter((one) => !/\bnomodule\b/i.test(one)).flatMap((one) => /\bsrc="([^"]+)"/.exec(one)?.[1] ?? []),
  );
  expect(addresses.size).toBeGreaterThan(5);
  const sizes = await Promise.all(
    [...addresses].map(async (address) => {
      const body = await (await page.request.get(address.replaceAll("&amp;", "&"))).body();
      return { address, size: gzipSync(body).byteLength, text: body.toString() };
    }),
  );
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const largest = sizes.sort((one, other) => other.size - one.size).map(({ address, size }) => `${size} ${address}`);
  expect(total, largest.join("\n")).toBeLessThanOrEqual(BUDGET);
  for (const late of ["ProseMirror", "tiptap", 'role:"combobox"', "showModal"])
    expect(
      sizes.filter(({ text }) => text.includes(late)).map(({ address }) => address),
      late,
    ).toEqual([]);
});
