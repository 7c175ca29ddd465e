import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./setup/axe";
import { codingCount, openCoding, transcriptOf } from "./setup/coding-page";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";

const openKeys = async (page: Page) => {
  await page.goto("/account");
  await settled(page);
};

const isReading = (page: Page) => page.locator("section.transcript[data-reading]");

test("a key is changed, one is switched off, a clash is refused, and all of it is kept with the account", async ({
  page,
  owner: _owner,
  sample,
  browser,
  baseURL,
}) => {
  const transcript = await transcriptOf(sample, 5);
  await test.step("change, clash, switch off", async () => {
    await openKeys(page);
    await page.getByRole("button", { name: "Change the key: Reading mode" }).press("Enter");
    await expect(page.getByText("Press the new key, Esc keeps the old one")).toBeVisible();
    await page.keyboard.press("d");
    await expect(page.getByText("That key already does something else here: Remove the focused coding.")).toBeVisible();
    await page.getByRole("button", { name: "Change the key: Reading mode" }).press("Enter");
    await page.keyboard.press("w");
    await expect(page.getByRole("button", { name: "Usual key again: Reading mode" })).toBeVisible();
    await page.getByRole("button", { name: "Change the key: Choose a case, in general, or all" }).press("Enter");
    await page.keyboard.press("y");
    await page.getByRole("button", { name: "Switch off the key: Code: yes, for the chosen cases" }).press("Enter");
    await expect(page.getByRole("button", { name: "Usual key again: Code: yes, for the chosen cases" })).toBeVisible();
    await expectAccessible(page, "keys");
  });

  await test.step("in another browser of the same account", async () => {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
    await context.addCookies(await page.context().cookies());
    const other = await context.newPage();
    await openCoding(other, transcript);
    const count = await codingCount(other);
    await other.keyboard.press("r");
    await expect(isReading(other)).toHaveCount(0);
    await other.keyboard.press("w");
    await expect(isReading(other)).toBeVisible();
    await other.keyboard.press("w");
    await expect(isReading(other)).toHaveCount(0);
    await other.keyboard.press("y");
    await expect(other.getByText("Press a number, 0 or a")).toBeVisible();
    await other.keyboard.press("2");
    await expect(other.getByRole("button", { name: "TJK 2021", exact: true })).toHaveAttribute("aria-pressed", "true");
    await other.keyboard.press("ArrowDown");
    await other.keyboard.press("1");
    expect(await codingCount(other)).toBe(count);
    await other.keyboard.press("Shift+Slash");
    const help = other.getByRole("dialog", { name: "Keyboard" });
    await expect(help).toBeVisible();
    await expect(help.getByText("Code: yes, for the chosen cases")).toHaveCount(0);
    await context.close();
  });

  await test.step("as usual again, and no single key at all", async () => {
    await openKeys(page);
    await page.getByRole("button", { name: "Usual key again: Reading mode" }).press("Enter");
    await page.getByRole("switch", { name: "Single keys act" }).uncheck();
    await openCoding(page, transcript);
    await page.keyboard.press("r");
    await expect(isReading(page)).toHaveCount(0);
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toBeVisible();
  });
});
