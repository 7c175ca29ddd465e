import { expect } from "@playwright/test";
import { expectAccessible } from "./setup/axe";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";

test("a memo about a code, written with names and form, is saved by itself and read everywhere", async ({
  page,
  owner: _owner,
  sample,
}) => {
  await page.goto(`${sample}/codebook`);
  await settled(page);
  const name = await page.getByRole("heading", { level: 2 }).first().textContent();
  await page.getByRole("button", { name: `Memos about ${name}` }).click();
  const drawer = page.getByRole("dialog", { name: `Memos about ${name}` });
  await expect(drawer.getByText("No memo about this yet.")).toBeVisible();
  await drawer.getByRole("button", { name: "New memo" }).click();
  await drawer.getByLabel("Title").fill("Fear is not presence");
  const text = drawer.getByRole("textbox", { name: "Text of the memo" });
  await text.click();
  await page.keyboard.type("Compare with @Kazakh");
  await expect(drawer.getByRole("listbox", { name: "What to name" }).getByRole("option").first()).toContainText(
    "Kazakhstan 2022",
  );
  await page.keyboard.press("Enter");
  await page.keyboard.type(" before the ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("next round");
  await expect(drawer.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await expectAccessible(page, "a memo that is written");
  await drawer.getByRole("button", { name: "Close" }).click();

  await page.goto(`${sample}/memos`);
  await settled(page);
  await page.getByRole("button", { name: /Fear is not presence/ }).click();
  await expect(page.getByRole("link", { name: `Code: ${name}` })).toBeVisible();
  const again = page.getByRole("textbox", { name: "Text of the memo" });
  await expect(again).toContainText("Compare with Kazakhstan 2022 before the next round");
  await expect(again.locator("strong")).toHaveText("next round");
  await expectAccessible(page, "memos, one open");

  await test.step("a private one is found by its words, and removed", async () => {
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "New memo" }).click();
    await expect(page.getByLabel("Title")).toHaveValue("");
    await page.getByLabel("Title").fill("Only for me");
    await page.getByRole("switch", { name: "Only I can read it" }).check();
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
    await page.getByRole("searchbox", { name: "Search in memos" }).fill("only for");
    await expect(page.getByRole("list", { name: "Memos" }).getByRole("listitem")).toHaveCount(1);
    await page.getByRole("button", { name: "Remove the memo" }).click();
    await expect(page.getByText("No memo matches.")).toBeVisible();
  });
});

test.describe("two windows", () => {
  test.use({ expectedComplaints: /status of 409/ });

  test("two people in one memo at the same time: both texts stay, and both are told", async ({
    page,
    owner: _owner,
    sample,
    browser,
  }) => {
    await page.goto(`${sample}/memos`);
    await settled(page);
    await page.getByRole("button", { name: "New memo" }).first().click();
    const mine = page.getByRole("textbox", { name: "Text of the memo" });
    await mine.click();
    await page.keyboard.type("The first line");
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();

    const other = await browser.newContext({ storageState: await page.context().storageState() });
    const second = await other.newPage();
    await second.goto(page.url());
    const theirs = second.getByRole("textbox", { name: "Text of the memo" });
    await expect(theirs).toContainText("The first line");
    await theirs.click();
    await second.keyboard.press("Control+End");
    await second.keyboard.press("Enter");
    await second.keyboard.type("What the second window wrote");
    await expect(second.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();

    await mine.click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("A line on top");
    await page.keyboard.press("Enter");
    await expect(mine).toContainText("What the second window wrote");
    await expect(mine).toContainText("A line on top");
    await expect(page.getByText(/changed this memo at the same time/)).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
    await second.reload();
    await expect(second.getByRole("textbox", { name: "Text of the memo" })).toContainText("A line on top");
    await expect(second.getByRole("textbox", { name: "Text of the memo" })).toContainText(
      "What the second window wrote",
    );
    await other.close();
  });
});
