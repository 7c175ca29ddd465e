import { expect, test } from "vitest";
import { deriveDaysLeft } from "../../../../lib/domain/project/derive-days-left";

const until = Date.parse("2026-12-27T10:00:00Z");

test.each([
  ["2026-11-27T10:00:00Z", 30],
  ["2026-11-27T10:00:01Z", 30],
  ["2026-12-26T10:00:00Z", 1],
  ["2026-12-27T09:59:59Z", 1],
  ["2026-12-27T10:00:00Z", 0],
  ["2026-12-28T10:00:00Z", 0],
])("at %s there are %i days left", (now, days) => {
  expect(deriveDaysLeft(until, Date.parse(now))).toBe(days);
});
