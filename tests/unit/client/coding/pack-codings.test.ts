import { expect, test } from "vitest";
import { packCodings, unpackCodings } from "../../../../lib/client/coding/pack-codings";
import { buildCodingView } from "./build-coding";

const codings = Array.from({ length: 200 }, (_, place) =>
  buildCodingView({
    id: `01900000-0000-7000-8000-${String(place * 7919).padStart(12, "0")}`,
    start: place * 40,
    end: place * 40 + 31,
    codeId: `code ${place % 4}`,
    version: 1 + (place % 3),
    createdAt: `2026-11-20T10:00:00.${String(place).padStart(3, "0")}Z`,
    updatedAt: `2026-11-21T10:00:00.${String(place).padStart(3, "0")}Z`,
    memo: place === 7 ? "a remark" : "",
  }),
);

test("packed and unpacked, codings are the same, without their words", () => {
  const withWords = codings.map((coding) => ({ ...coding, exact: "some words" }));
  expect(unpackCodings(packCodings(withWords))).toEqual(codings);
});

test("they take a fifth of the room at most", () => {
  expect(JSON.stringify(packCodings(codings)).length).toBeLessThan(JSON.stringify(codings).length / 5);
});
