import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./setup/axe";
import { codingCount, focusedCoding, openCoding, saved, transcriptOf } from "./setup/coding-page";
import { factorNames } from "./setup/factor-page";
import { test } from "./setup/journey";
import { buildRealStudy } from "./setup/real-study";
import { realTranscripts } from "./setup/real-transcripts";

const nesta = () => {
  const [real] = realTranscripts;
  if (!real) throw new Error("there is no real transcript");
  return real;
};

test("a whole real interview is read once, coded turn by turn from the keyboard, marked as coded, and the list says so", async ({
  page,
  owner: _owner,
}) => {
  test.setTimeout(300_000);
  await page.goto("/projects");
  const { address, transcript } = await buildRealStudy(page, nesta());
  await openCoding(page, transcript);

  await test.step("read once, before coding", async () => {
    await expect(page.getByText("Read it once before you code")).toBeVisible();
    await expectAccessible(page, "before reading");
    await page.getByRole("button", { name: "Read it now" }).press("Enter");
    await expect(page.locator("section.transcript[data-reading]")).toBeVisible();
    await expectAccessible(page, "reading");
    await page.getByRole("button", { name: "I have read it" }).press("Enter");
    await expect(page.locator("section.transcript[data-reading]")).toHaveCount(0);
    await expect(page.getByText("Read it once before you code")).toHaveCount(0);
  });

  await test.step("every answer, a sentence each, without a pointer", async () => {
    await page.locator("section.transcript").focus();
    const left = page.getByText(/^(\d+ uncoded|all coded)$/);
    let before = "";
    for (let turn = 0; turn < 60; turn += 1) {
      const now = (await left.textContent()) ?? "";
      if (now === "all coded") break;
      expect(now).not.toBe(before);
      before = now;
      await page.keyboard.press("Shift+BracketRight");
      if (turn % 5 === 0) await page.keyboard.press("Shift+ArrowDown");
      if (turn % 7 === 0) await page.keyboard.press("Shift+ArrowRight");
      await page.keyboard.press(turn % 3 === 0 ? "Shift+Digit2" : "1");
      await expect(left).not.toHaveText(now);
    }
    await expect(left).toHaveText("all coded");
    await saved(page);
  });

  await test.step("marked as coded, seen in the list of interviews and after a reload", async () => {
    await page.keyboard.press("Control+Shift+Enter");
    await expect(page.getByText("This interview is marked as coded by you.").first()).toBeVisible();
    await page.goto(`${address}/interviews`);
    await expect(page.getByText("Coded by you")).toBeVisible();
    await expect(page.getByText(/You: (\d+) of \1 turns looked at/)).toBeVisible();
    await openCoding(page, transcript);
    await expect(page.getByText("Coded by you")).toBeVisible();
  });
});

test("filter, order and density change what is shown, not what is counted, and stand in the address", async ({
  page,
  owner: _owner,
  sample,
}) => {
  await openCoding(page, await transcriptOf(sample, 5));
  const count = await codingCount(page);
  const shown = () => page.locator("mark").count();
  const before = await shown();
  await page.getByRole("button", { name: "Choose which codings are shown" }).click();
  await page.locator("button[aria-pressed]", { hasText: factorNames.TG }).click();
  await expect(page.locator("#coding-list")).toHaveText(/^\d+ of 25 codings shown$/i);
  expect(await shown()).toBeLessThan(before);
  await expect(page).toHaveURL(/code=[0-9a-f-]{36}/);
  await page.keyboard.press("BracketRight");
  await expect(focusedCoding(page)).toContainText(factorNames.TG);
  await page.getByRole("switch", { name: "Show only how much is coded" }).check();
  await expect(page.locator(".turn-density").first()).toBeVisible();
  await expect(page.locator(".turn-bar")).toHaveCount(0);
  await expectAccessible(page, "filter and density");
  await page.getByRole("button", { name: "In the order of the text. Order by code" }).click();
  const address = page.url();
  await page.reload();
  await expect(page.locator("#coding-list")).toHaveText(/^\d+ of 25 codings shown$/i);
  await expect(page).toHaveURL(address);
  await expect(page.locator(".turn-density").first()).toBeVisible();
  await page.getByRole("button", { name: "Show all codings" }).click();
  expect(await codingCount(page)).toBe(count);
  await expect(page).not.toHaveURL(/code=/);
});

test("g and a number goes from coding to coding of that factor", async ({ page, owner: _owner, sample }) => {
  await openCoding(page, await transcriptOf(sample, 5));
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press("g");
    await expect(page.getByText(/^A number: the next coding of that factor/)).toBeVisible();
    await page.keyboard.press("4");
    await expect(focusedCoding(page)).toContainText(factorNames.RI);
  }
});

test("a card comes where the pointer rests, stays under it, and Esc takes it away and nothing else", async ({
  page,
  owner: _owner,
  sample,
}) => {
  await openCoding(page, await transcriptOf(sample, 5));
  await page.keyboard.press("BracketRight");
  await expect(focusedCoding(page)).toBeVisible();
  const mark = page.locator("mark").nth(2);
  await mark.scrollIntoViewIfNeeded();
  await mark.hover();
  const card = page.locator("[data-hover-card]");
  await expect(card).toBeVisible();
  await card.hover();
  await page.waitForTimeout(600);
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(focusedCoding(page)).toBeVisible();
  await expect(page.locator("[data-minimap]")).toBeVisible();
});

test("X07 marks point to cards that say what is coded, and bear no label of their own", async ({
  page,
  owner: _owner,
  sample,
}) => {
  await openCoding(page, await transcriptOf(sample, 5));
  await page.keyboard.press("BracketRight");
  const broken = await page.evaluate(() => {
    const marks = [...document.querySelectorAll("mark[aria-details]")];
    const ids = marks.flatMap((mark) => (mark.getAttribute("aria-details") ?? "").split(" "));
    const isCard = (id: string) => {
      const card = document.getElementById(id);
      return card?.getAttribute("role") === "comment" && card.textContent?.startsWith("Coding");
    };
    return {
      marks: marks.length,
      missing: ids.filter((id) => !isCard(id)).length,
      labelled: document.querySelectorAll("mark[aria-label], mark[aria-labelledby]").length,
    };
  });
  expect(broken.marks).toBeGreaterThan(2);
  expect(broken).toMatchObject({ missing: 0, labelled: 0 });
  const tree = await page.locator("section.transcript").ariaSnapshot();
  expect(tree).toContain("mark");
  expect(tree).toContain("Coding: ");
});

const fits = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("at 320 pixels nothing is cut off, and a finger codes, moves an edge and takes it back", async ({
  browser,
  baseURL,
  page: desk,
  owner: _owner,
  sample,
}) => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
    ...(baseURL ? { baseURL } : {}),
  });
  await context.addCookies(await desk.context().cookies());
  const page = await context.newPage();
  await openCoding(page, await transcriptOf(sample, 7));
  const count = Number(/\d+/.exec((await page.locator("#coding-list").textContent()) ?? "")?.[0]);
  expect(await fits(page)).toBeLessThanOrEqual(0);

  const uncoded = page.locator("li[data-role=interviewee]").filter({ hasNot: page.locator("mark") });
  const turn = page.locator(`#${await uncoded.first().getAttribute("id")}`);
  await turn.scrollIntoViewIfNeeded();
  await turn.locator("p[data-text-start]").tap({ position: { x: 30, y: 10 } });
  await turn.locator("p[data-text-start]").evaluate((words) => {
    const text = words.firstChild;
    if (text) document.getSelection()?.setBaseAndExtent(text, 0, text, 24);
  });
  const sheet = page.getByRole("group", { name: "Code the chosen passage" });
  await expect(sheet).toBeVisible();
  const box = await sheet.boundingBox();
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(640);
  expect(await fits(page)).toBeLessThanOrEqual(0);
  await expectAccessible(page, "sheet");
  await sheet.getByRole("button", { name: /^Threat against government: / }).tap();
  await saved(page).catch(() => {});
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await turn.locator("mark").first().tap();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("nav[aria-label='Coding tools'] button, [data-edge]")]
      .map((button) => button.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && (width < 43.5 || height < 39.5))
      .map(({ width, height }) => `${width} x ${height}`),
  );
  expect(small).toEqual([]);
  await page.getByRole("button", { name: /^Threat against government: .*Show it$/ }).tap();
  const card = page.locator("section[aria-labelledby=focused-coding]");
  await card.getByRole("button", { name: "End of the passage one word back" }).tap();
  await card.getByRole("button", { name: "Keep" }).tap();
  await card.getByRole("button", { name: "Remove" }).tap();
  await expect
    .poll(async () => Number(/\d+/.exec((await page.locator("#coding-list").textContent()) ?? "")?.[0]))
    .toBe(count);
  await context.close();
});
