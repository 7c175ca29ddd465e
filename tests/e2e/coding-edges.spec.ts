import { expect, type Page } from "@playwright/test";
import { callApi } from "./setup/api";
import { codingCount, focusedCoding, openCoding, saved, transcriptOf } from "./setup/coding-page";
import type { Person } from "./setup/data";
import { factorNames } from "./setup/factor-page";
import { test } from "./setup/journey";

// A coding that is taken back behind the page's back is asked for once more before its end is heard of.
test.use({ expectedComplaints: /status of 404.*\/codings\// });

/** The passages that the person of the journey coded, in the order of the text. */
const ownPassages = async (page: Page, sample: string, person: Person): Promise<string[]> =>
  (await (await callApi(page, "GET", `${sample}/codings?limit=500&coderId=${person.userId}`)).json()).items.map(
    (item: { exact: string }) => item.exact,
  );

const undoAll = async (page: Page, sample: string, person: Person) => {
  for (let left = (await ownPassages(page, sample, person)).length + 8; left > 0; left -= 1) {
    if ((await ownPassages(page, sample, person)).length === 0) return;
    await callApi(page, "POST", `${sample}/undo`, { body: {} });
  }
};

test("edges move by keys, codes on one passage together, as one step that is undone as one; Esc puts them back", async ({
  page,
  owner,
  sample,
}) => {
  await openCoding(page, await transcriptOf(sample, 7));
  await page.keyboard.press("Shift+BracketRight");
  await page.keyboard.press("1");
  await page.keyboard.press("2");
  await saved(page);
  const [whole = "", other] = await ownPassages(page, sample, owner);
  expect(other).toBe(whole);
  const words = whole.split(" ");

  await test.step("a, a word less at the end, a word less at the start, Enter", async () => {
    await page.keyboard.press("a");
    await expect(page.getByText("Moving the end of the passage")).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Tab");
    await expect(page.getByText("Moving the start of the passage")).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText(`Starts with: ${words[1]}`)).toBeAttached();
    expect(await ownPassages(page, sample, owner)).toEqual([whole, whole]);
    await page.keyboard.press("Enter");
    await saved(page);
    const moved = await ownPassages(page, sample, owner);
    expect(moved[0]).not.toBe(whole);
    expect(moved[1]).toBe(moved[0]);
    expect(whole).toContain(moved[0] ?? "?");
    expect(moved[0]?.startsWith(words[1] ?? "?")).toBe(true);
  });

  await test.step("one undo brings both back", async () => {
    await page.keyboard.press("Control+z");
    await expect.poll(() => ownPassages(page, sample, owner)).toEqual([whole, whole]);
  });

  await test.step("moved alone, by characters and by the buttons, kept and put back", async () => {
    await page.keyboard.press("BracketLeft");
    await page.keyboard.press("BracketRight");
    await page.keyboard.press("a");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Escape");
    await expect(page.getByText("Moving the end of the passage")).toBeHidden();
    expect(await ownPassages(page, sample, owner)).toEqual([whole, whole]);
    const card = focusedCoding(page);
    await card.getByRole("button", { name: "End of the passage one word back" }).click();
    await card.getByRole("button", { name: "Move this one alone" }).click();
    await card.getByRole("button", { name: "End of the passage one word back" }).click();
    await card.getByRole("button", { name: "Keep" }).click();
    await saved(page);
    await expect.poll(async () => new Set(await ownPassages(page, sample, owner)).size).toBe(2);
    expect(await ownPassages(page, sample, owner)).toContain(whole);
  });

  await undoAll(page, sample, owner);
});

test("a handle is dragged by words; a key that is held too fast is not followed; colleagues' codings have no handles", async ({
  page,
  owner,
  sample,
}) => {
  await openCoding(page, await transcriptOf(sample, 7));
  await page.keyboard.press("BracketRight");
  await expect(focusedCoding(page)).toBeVisible();
  await expect(page.locator("[data-edge]")).toHaveCount(0);
  await page.keyboard.press("a");
  await expect(page.getByText("Only the person who made this coding can move its edges.").first()).toBeVisible();

  await page.keyboard.press("Shift+BracketRight");
  await page.keyboard.press("4");
  await saved(page);
  const [whole = ""] = await ownPassages(page, sample, owner);
  const handle = page.locator("[data-edge=end]");
  // Stands still before it is taken: the passage may still be on its way into the window.
  await handle.hover();
  const start = await page.locator("[data-edge=start]").boundingBox();
  if (!start) throw new Error("the handles are not drawn");
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 60, start.y + start.height / 2, { steps: 6 });
  await page.mouse.up();
  await saved(page);
  await expect.poll(() => ownPassages(page, sample, owner)).not.toEqual([whole]);
  const [dragged = ""] = await ownPassages(page, sample, owner);
  expect(whole.startsWith(dragged)).toBe(true);
  expect(/\p{L}$/u.test(dragged)).toBe(true);

  await test.step("a held key", async () => {
    await page.keyboard.press("a");
    const hold = (repeat: boolean) =>
      page.evaluate((isRepeat) => {
        const init = { key: "ArrowRight", code: "ArrowRight", bubbles: true, cancelable: true, repeat: isRepeat };
        for (let press = 0; press < 5; press += 1) document.body.dispatchEvent(new KeyboardEvent("keydown", init));
      }, repeat);
    const said = () => page.getByText(/^Ends with: /).textContent();
    await hold(true);
    await expect(page.getByText(/^Ends with: /)).toBeAttached();
    const once = await said();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    await expect.poll(said).toBe(once);
    await page.keyboard.press("Escape");
  });
  await undoAll(page, sample, owner);
});

test("with the brush each selection is coded; v and n make codes and apply them at once; Ctrl and Enter stays in the picker", async ({
  page,
  owner,
  sample,
}) => {
  await openCoding(page, await transcriptOf(sample, 2));
  const count = await codingCount(page);
  await page.keyboard.press("Shift+BracketRight");
  await page.keyboard.press("3");
  await expect.poll(() => codingCount(page)).toBe(count + 1);

  await test.step("brush", async () => {
    await page.keyboard.press("b");
    await expect(page.getByText(`Brush: each selection becomes ${factorNames.TG}, yes in general`)).toBeVisible();
    await page.keyboard.press("ArrowRight");
    expect(await codingCount(page)).toBe(count + 1);
    await page.keyboard.press("Enter");
    await expect.poll(() => codingCount(page)).toBe(count + 2);
    const line = page.locator("li[data-role=interviewee] p[data-text-start]").last();
    await line.scrollIntoViewIfNeeded();
    await line.dblclick({ position: { x: 60, y: 12 } });
    await expect.poll(() => codingCount(page)).toBe(count + 3);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(page.getByText("Brush: each selection becomes")).toBeHidden();
  });

  await test.step("the picker: used last on top, Ctrl+Enter stays, a new code comes last", async () => {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("c");
    await expect(page.getByRole("listbox", { name: "Codebook" }).getByRole("option").first()).toContainText(
      factorNames.TG,
    );
    await expect(page.getByRole("listbox", { name: "Codebook" }).getByRole("option").first()).toContainText(
      "used last",
    );
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => codingCount(page)).toBe(count + 4);
    await page.keyboard.type("Fear of precedents");
    await expect(page.getByRole("listbox", { name: "Codebook" }).getByRole("option").last()).toHaveText(
      "Create “Fear of precedents”",
    );
    await page.keyboard.press("Enter");
    await expect(focusedCoding(page)).toContainText("Fear of precedents");
    await expect.poll(() => codingCount(page)).toBe(count + 5);
  });

  await test.step("v: the code is called by the words", async () => {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("v");
    await expect.poll(() => codingCount(page)).toBe(count + 6);
    await saved(page);
    const [last] = (await ownPassages(page, sample, owner)).slice(-1);
    await expect(focusedCoding(page).getByRole("heading")).not.toBeEmpty();
    expect(last).toBeTruthy();
  });
  await saved(page);
  await undoAll(page, sample, owner);
  const codes = (await (await callApi(page, "GET", `${sample}/codes`)).json()).items;
  for (const code of codes.slice(9))
    await callApi(page, "DELETE", `${sample}/codes/${code.id}`, { version: code.version });
});
