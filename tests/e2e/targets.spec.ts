import { expect } from "@playwright/test";
import { pressToPainted } from "../bench/page-work";
import { sizes } from "../bench/workload";
import { askApi } from "./setup/api";
import { expectAccessible } from "./setup/axe";
import { codingCount, focusedCoding, openCoding, saved } from "./setup/coding-page";
import { buildGeneratedStudy } from "./setup/generated-study";
import { test } from "./setup/journey";

/** What a coder does, at the length of a long interview and at the longest text; times are told, never asserted. */
for (const size of ["interview", "monster"] as const) {
  const { words, codings } = sizes[size];
  test(`the targets of the coding screen hold at ${words} words with ${codings} codings`, async ({
    page,
    context,
    baseURL,
  }, info) => {
    test.setTimeout(300_000);
    page.setDefaultTimeout(120_000);
    const study = await buildGeneratedStudy(context, size, baseURL ?? "");
    const tell = (what: string, ms: number) =>
      info.annotations.push({ type: "measured", description: `${what}: ${Math.round(ms)} ms` });

    await test.step("it opens with every turn and every coding", async () => {
      const from = Date.now();
      await openCoding(page, study.transcript);
      tell("opened, keys act", Date.now() - from);
      expect(await codingCount(page)).toBe(codings);
      const { turns } = await askApi(page, "GET", `${study.address}/transcripts/${study.transcriptId}`);
      await expect(page.locator("section.transcript li[data-role]")).toHaveCount(turns.length);
    });

    await test.step("one key for a factor on a passage, one more for a second, the passage stays chosen", async () => {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      tell("key to painted", await pressToPainted(page, "1"));
      await expect.poll(() => codingCount(page)).toBe(codings + 1);
      tell("second key to painted", await pressToPainted(page, "2"));
      await expect.poll(() => codingCount(page)).toBe(codings + 2);
      await saved(page);
      const mine = `${study.address}/codings?transcriptId=${study.transcriptId}&limit=500`;
      const spans: string[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const read = await askApi(page, "GET", cursor ? `${mine}&cursor=${cursor}` : mine);
        for (const { start, end, codeId } of read.items) spans.push(`${start} ${end} ${codeId}`);
        cursor = read.nextCursor;
      }
      expect(spans).toHaveLength(codings + 2);
      await expect(page).toHaveURL(/coding=[0-9a-f-]{36}/);
      const last = new URL(page.url()).searchParams.get("coding");
      const { start, end } = await askApi(page, "GET", `${study.address}/codings/${last}`);
      expect(spans.filter((span) => span.startsWith(`${start} ${end} `)).length).toBeGreaterThanOrEqual(2);
    });

    await test.step("from the quote to its cell with one key, and back to the quote with one click", async () => {
      await page.keyboard.press("k");
      await page.keyboard.press("1");
      await page.keyboard.press("2");
      await saved(page);
      await expect(page).toHaveURL(/coding=[0-9a-f-]{36}/);
      const coding = new URL(page.url()).searchParams.get("coding");
      await page.keyboard.press("t");
      await page.waitForURL(/\/factors\?.*cell=/);
      const drawer = page.getByRole("dialog");
      await expect(drawer.locator("blockquote").first()).toBeVisible();
      await drawer.locator(`a[href*="${coding}"]`).first().click();
      await page.waitForURL(/\/transcripts\//);
      await expect(focusedCoding(page)).toBeVisible();
      await expect(page.locator("mark[data-focused]").first()).toBeInViewport();
    });

    await test.step("any place is one jump away, and what was done is taken back", async () => {
      await page.locator("section.transcript").focus();
      await page.keyboard.press("BracketRight");
      await expect(page.locator("mark[data-focused]").first()).toBeInViewport();
      for (const left of [2, 1, 0]) {
        await page.keyboard.press("Control+z");
        await saved(page);
        await expect.poll(() => codingCount(page)).toBeLessThanOrEqual(codings + left);
      }
      expect(await codingCount(page)).toBe(codings);
    });

    // The longest text has nothing that the other has not, and looking at each of its marks takes minutes.
    if (size === "interview") await expectAccessible(page, `the coding screen at ${words} words`);
    for (const { description } of info.annotations) process.stdout.write(`    ${size}: ${description}\n`);
  });
}
