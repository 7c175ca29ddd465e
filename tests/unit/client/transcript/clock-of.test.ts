import { expect, test } from "vitest";
import { clockOf } from "../../../../lib/client/transcript/clock-of";

test.each([
  [0, "0:00"],
  [9_999, "0:09"],
  [312_000, "5:12"],
  [3_600_000, "1:00:00"],
  [37_265_000, "10:21:05"],
])("%d ms reads %s", (milliseconds, clock) => {
  expect(clockOf(milliseconds)).toBe(clock);
});
