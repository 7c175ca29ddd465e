import { expect, type Page } from "@playwright/test";
import { codingCount, focusedCoding, openCoding, saved, transcriptOf } from "./setup/coding-page";
import { caseNames, cellOf, factorNames, rowOf } from "./setup/factor-page";
import { test } from "./setup/journey";

const tableHash = async (page: Page, sample: string): Promise<string> =>
  (await (await page.request.get(`/api/v1${sample}/factor-table`)).json()).basis.hash;

test("codes by keyboard alone: digits, sticky cases, a second stance, repeat, remove, undo, redo; the table follows", async ({
  page,
  owner: _owner,
  sample,
}) => {
  const before = await tableHash(page, sample);
  const transcript = await transcriptOf(sample, 7);
  await openCoding(page, transcript);
  const count = await codingCount(page);

  await test.step("a digit codes the sentence at the cursor for the chosen case", async () => {
    await page.keyboard.press("Shift+BracketRight");
    await page.keyboard.press("k");
    await page.keyboard.press("2");
    await expect(page.getByRole("button", { name: "TJK 2021", exact: true })).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("2");
    await expect(page.getByText(`Coded: ${factorNames.EA}, yes TJK 2021. 1 coding here.`)).toBeAttached();
    await expect.poll(() => codingCount(page)).toBe(count + 1);
    await expect(focusedCoding(page)).toContainText(factorNames.EA);
    await expect(page.locator("mark[data-focused]").first()).toBeInViewport();
  });

  await test.step("the same code says something else of another case", async () => {
    await page.keyboard.press("k");
    await page.keyboard.press("2");
    await page.keyboard.press("k");
    await page.keyboard.press("4");
    await page.keyboard.press("Shift+Digit2");
    await expect(focusedCoding(page).getByRole("combobox", { name: "What it says of TJK 2021" })).toHaveValue(
      "present",
    );
    await expect(focusedCoding(page).getByRole("combobox", { name: "What it says of ARM 2022" })).toHaveValue("absent");
    expect(await codingCount(page)).toBe(count + 1);
  });

  await test.step("the same key on the same case asks which one is meant, and Esc keeps what stands", async () => {
    await page.keyboard.press("2");
    await expect(page.getByText("Which one is meant?").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(focusedCoding(page).getByRole("combobox", { name: "What it says of ARM 2022" })).toHaveValue("absent");
  });

  await test.step("another code on the same passage, and the last one again on the next sentence", async () => {
    await page.keyboard.press("3");
    await expect.poll(() => codingCount(page)).toBe(count + 2);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press(".");
    await expect.poll(() => codingCount(page)).toBe(count + 3);
    await saved(page);
  });

  await test.step("remove, undo from the note, undo and redo by key", async () => {
    await page.keyboard.press("d");
    await expect.poll(() => codingCount(page)).toBe(count + 2);
    await page.getByRole("button", { name: "Undo", exact: true }).last().press("Enter");
    await expect.poll(() => codingCount(page)).toBe(count + 3);
    await page.keyboard.press("Control+z");
    await expect.poll(() => codingCount(page)).toBe(count + 2);
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => codingCount(page)).toBe(count + 3);
    await saved(page);
  });

  await test.step("all of it is there after a reload, the chosen case too", async () => {
    await openCoding(page, transcript);
    expect(await codingCount(page)).toBe(count + 3);
    await expect(page.getByRole("button", { name: "ARM 2022", exact: true })).toHaveAttribute("aria-pressed", "true");
  });

  await test.step("the factor table has changed", async () => {
    await page.goto(`${sample}/factors?evidenceMode=interviewsOnly&salienceThreshold=4`);
    await expect(
      rowOf(page, factorNames.EA).getByRole("img", { name: "cited by 4 of 7 interviewees: 1, 5, 6, 7" }),
    ).toBeVisible();
    await expect(cellOf(page, factorNames.EA, caseNames.AM2022)).toHaveAccessibleName(/against: 7/);
    expect(await tableHash(page, sample)).not.toBe(before);
  });

  await test.step("undo takes every step back, after a reload as well", async () => {
    await openCoding(page, transcript);
    for (const left of [2, 1, 1, 0]) {
      await page.keyboard.press("Control+z");
      await expect.poll(() => codingCount(page)).toBe(count + left);
      await saved(page);
    }
    expect(await tableHash(page, sample)).toBe(before);
  });
});

test("codes by mouse: words that are dragged over, a button of the toolbar, and taken back", async ({
  page,
  owner: _owner,
  sample,
}) => {
  const before = await tableHash(page, sample);
  await openCoding(page, await transcriptOf(sample, 2));
  const count = await codingCount(page);
  const turn = page
    .locator("li[data-role=interviewee]")
    .filter({ hasNot: page.locator("mark") })
    .first();
  await turn.scrollIntoViewIfNeeded();
  const line = await turn.locator("p[data-text-start]").evaluate((words) => {
    const range = document.createRange();
    const text = words.firstChild;
    if (!text) throw new Error("the turn has no words");
    range.setStart(text, 0);
    range.setEnd(text, 30);
    const [first] = range.getClientRects();
    if (!first) throw new Error("the words are not drawn");
    return { left: first.left, right: first.right, middle: (first.top + first.bottom) / 2 };
  });
  await page.mouse.move(line.left + 1, line.middle);
  await page.mouse.down();
  await page.mouse.move(line.right - 1, line.middle, { steps: 5 });
  await page.mouse.up();

  const toolbar = page.getByRole("group", { name: "Code the chosen passage" });
  await toolbar.getByRole("button", { name: `${factorNames.TG}: yes in general` }).click();
  await expect.poll(() => codingCount(page)).toBe(count + 1);
  await expect(focusedCoding(page)).toContainText(factorNames.TG);
  // The words stay chosen, so a second code follows with one more press.
  await toolbar.getByRole("button", { name: `${factorNames.RI}: yes in general` }).click();
  await expect.poll(() => codingCount(page)).toBe(count + 2);
  await saved(page);
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect.poll(() => codingCount(page)).toBe(count + 1);
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect.poll(() => codingCount(page)).toBe(count);
  await saved(page);
  expect(await tableHash(page, sample)).toBe(before);
});
