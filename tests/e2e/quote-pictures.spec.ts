import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./setup/axe";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";

const lead = /passages? by \d+ interviewees?/;

const isNarrow = async (page: Page) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 800 });
};

const view = async (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check();

test.describe.configure({ timeout: 240_000 });

test("an attribute is given, quotes are found by it, and people are counted by it in a table and a picture", async ({
  page,
  owner: _owner,
  sample,
}) => {
  await page.goto(`${sample}/interviewees`);
  await settled(page);
  await page.getByRole("button", { name: "Edit interviewee 3", exact: true }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("button", { name: "Add an attribute" }).click();
  await form.getByLabel("Value of attribute 2").fill("second");
  await form.getByRole("button", { name: "Save changes" }).click();
  await expect(form.getByText("Each value needs the name of its attribute.")).toBeVisible();
  await form.getByLabel("Name of attribute 2").fill("Round");
  await expectAccessible(page, "attributes in a form");
  await form.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Field: practice · Round: second")).toBeVisible();

  await page.goto(`${sample}/quotes`);
  await settled(page);
  const all = (await page.getByText(lead).first().textContent()) ?? "";
  await page.getByText("Interviewee: Round", { exact: true }).first().click();
  await page.getByRole("checkbox", { name: /^second/ }).check();
  await expect(page).toHaveURL(/attribute=interviewee/);
  await expect(page.getByText(lead).first()).not.toHaveText(all);
  await expect(page.getByText(/passages? by 1 interviewee$/).first()).toBeVisible();
  await page.getByRole("button", { name: "Take away: Round: second" }).click();
  await expect(page.getByText(lead).first()).toHaveText(all);

  await view(page, "By attribute");
  const table = page.getByRole("table", { name: "Interviewees who speak of each code, by Field" });
  await expect(table).toBeVisible();
  const words = await table.getByRole("button").first().getAttribute("aria-label");
  await view(page, "Picture");
  const marks = page.locator("[data-mark]");
  await expect(marks.first()).toHaveAttribute("aria-label", words ?? "");
  await expectAccessible(page, "crosstab as a picture");
  await isNarrow(page);
  await marks.first().focus();
  await page.keyboard.press("ArrowRight");
  const [, code = "", , interviewees = ""] =
    /^(.*), (Field) .*: (\d+) interviewee/.exec(
      (await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))) ?? "",
    ) ?? [];
  expect(Number(interviewees)).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Quotes" })).toBeVisible();
  await expect(page.getByText(new RegExp(`by ${interviewees} interviewees?$`)).first()).toBeVisible();
  await expect(page.getByRole("button", { name: `Take away: ${code}` })).toBeVisible();
});

test("pictures of matrices, of an interview and of words open the quotes behind each mark", async ({
  page,
  owner: _owner,
  sample,
}) => {
  await page.goto(`${sample}/quotes`);
  await settled(page);
  const marks = page.locator("[data-mark]");
  for (const name of ["By case", "By interviewee", "Codes together"]) {
    await view(page, name);
    await view(page, "Picture");
    await expect(marks.first()).toBeVisible();
    const passages = /(\d+) passage/.exec((await marks.last().getAttribute("aria-label")) ?? "")?.[1] ?? "";
    await marks.last().click();
    await expect(page.getByText(new RegExp(`^${passages} passages? by`)).first()).toBeVisible();
    await page.getByRole("button", { name: "Clear the filter" }).first().click();
    const conditions = page.getByRole("button", { name: "Take the condition away" });
    if (await conditions.first().isVisible()) await conditions.first().click();
  }

  await view(page, "Codeline");
  await expect(page.getByText(/passages? of \d+ codes? along \d+ turns/)).toBeVisible();
  await view(page, "Picture");
  await page.getByLabel("Interview", { exact: true }).selectOption({ index: 4 });
  await expect(page.getByRole("region", { name: "Codeline of interview 5" })).toBeVisible();
  await isNarrow(page);
  await page.locator('[data-mark][href*="coding="]').first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/transcripts\/.*coding=/);

  await page.goto(`${sample}/quotes?view=words&as=picture`);
  await settled(page);
  const bar = marks.first();
  const [, word = "", times = ""] =
    /^“(.+)”, said (\d+) times/.exec((await bar.getAttribute("aria-label")) ?? "") ?? [];
  await bar.click();
  const context = page.getByRole("dialog", { name: `“${word}” in context` });
  await expect(context.getByText(new RegExp(`^${times} places in these quotes`))).toBeVisible();
  await expect(context.locator("td mark").first()).toHaveText(new RegExp(`^${word}$`, "i"));
  await expectAccessible(page, "a word in context");
});

test("what somebody says of a factor is summarised, taken back, and stands beside its quotes", async ({
  page,
  owner: _owner,
  sample,
}) => {
  await page.goto(`${sample}/quotes?view=summaries`);
  await settled(page);
  const grid = page.getByRole("table", { name: "What each interviewee says of each factor" });
  await grid
    .getByRole("button", { name: /^Write what Interviewee 3 says of / })
    .first()
    .click();
  await page.getByLabel(/^What Interviewee 3 says of /).fill("Fears for the government.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Summary saved.")).toBeVisible();
  await expect(grid.getByText("Fears for the government.")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(grid.getByText("Fears for the government.")).toHaveCount(0);
  await grid
    .getByRole("button", { name: /^Write what Interviewee 3 says of / })
    .first()
    .click();
  await page.getByLabel(/^What Interviewee 3 says of /).fill("Fears for the government, not for the border.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(grid.getByText("Fears for the government, not for the border.")).toBeVisible();
  await expectAccessible(page, "summary grid");
  await isNarrow(page);
  await grid
    .getByRole("button", { name: /quotes? of Interviewee 3 on / })
    .first()
    .click();
  await expect(page.getByRole("list", { name: "Quotes" })).toBeVisible();
  await expect(page.getByText(/by 1 interviewee$/).first()).toBeVisible();
});
