import { expect, test } from "vitest";
import { inTurn } from "../../../../lib/client/import/in-turn";

test("no more than the places run at once, all run, and a failure frees its place", async () => {
  const run = inTurn(2);
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const work = (number: number) => async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    await Promise.resolve();
    running -= 1;
    if (number === 1) throw new Error("one fails");
    done.push(number);
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((number) => run(work(number))));
  expect(most).toBe(2);
  expect(done).toEqual([0, 2, 3, 4]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"]);
});
