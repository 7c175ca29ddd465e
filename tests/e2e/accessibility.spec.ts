import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";
import { expectAccessible } from "./setup/axe";
import { focusedCoding, openCoding, transcriptOf } from "./setup/coding-page";
import { everyPage } from "./setup/every-page";
import { caseNames, cellOf, factorNames } from "./setup/factor-page";
import { chooseFiles, openImport } from "./setup/import-page";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";
import { addInterview, buildStudy } from "./setup/study";

test("every page of the application is visited", () => {
  const app = fileURLToPath(new URL("../../app", import.meta.url));
  const pages = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("page.tsx"))
    .map((path) => path.replace(/\/?page\.tsx$/, ""))
    // The front door only leads on.
    .filter((path) => path !== "");
  const visited = new Set(everyPage.map(({ page }) => page));
  expect(pages.filter((path) => !visited.has(path))).toEqual([]);
});

for (const { page: name, state, find, complaints = null } of everyPage) {
  const what = [name.replace(/\(\w+\)\//, ""), state].filter(Boolean).join(", ");
  test.describe(() => {
    test.use({ expectedComplaints: complaints });
    test(`X01 ${what} breaks no rule of accessibility in light, dark or forced colours`, async ({
      page,
      owner: _owner,
      sample,
    }) => {
      await page.goto(await find(sample));
      await settled(page);
      await expectAccessible(page, what);
    });
  });
}

test("X01 the drawer of a cell and its judgement: no rule of accessibility is broken", async ({
  page,
  owner: _owner,
  sample,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${sample}/factors`);
  await settled(page);
  await cellOf(page, factorNames.EA, caseNames.AM2022).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.locator("blockquote").first()).toBeVisible();
  await expectAccessible(page, "drawer");
  await drawer.getByRole("button", { name: /Give your judgement|Change it/ }).click();
  await expectAccessible(page, "judgement");
});

test("X01 a passage that is chosen, coded, and the list of codes: no rule of accessibility is broken", async ({
  page,
  owner: _owner,
  sample,
}) => {
  test.setTimeout(120_000);
  await openCoding(page, await transcriptOf(sample, 5));
  await page.keyboard.press("BracketRight");
  await expect(focusedCoding(page)).toBeVisible();
  await expectAccessible(page, "focused coding");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("group", { name: "Code the chosen passage" })).toBeVisible();
  await expectAccessible(page, "chosen passage");
  await page.keyboard.press("c");
  await expect(page.getByPlaceholder("Code by name or number")).toBeVisible();
  await expectAccessible(page, "code picker");
  await page.keyboard.press("Escape");
  await page.keyboard.press("k");
  await expectAccessible(page, "choosing a case");
  await page.keyboard.press("Escape");
});

test("X01 the command palette and the keyboard help: no rule of accessibility is broken", async ({
  page,
  owner: _owner,
  sample,
}) => {
  test.setTimeout(120_000);
  await page.goto(sample);
  await settled(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "palette");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Slash");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  await expectAccessible(page, "keyboard help");
});

test("X01 what a withdrawal would change: no rule of accessibility is broken", async ({
  page,
  owner: _owner,
  sample,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${sample}/consent`);
  await settled(page);
  await page.getByRole("button", { name: "Acts for Interviewee 1" }).click();
  await page.getByRole("menuitem", { name: "Withdraw: what would change?" }).click();
  await expect(page.getByText("Interviewees who count: 7 → 6.")).toBeVisible();
  await expectAccessible(page, "withdrawal");
});

test("X01 a file that was read, and one that was refused: no rule of accessibility is broken", async ({
  page,
  owner: _owner,
}) => {
  test.setTimeout(120_000);
  const study = await buildStudy(page, "A study of its own", []);
  await addInterview(page, study.address, true);
  await openImport(page, study.address);
  await chooseFiles(page, [
    { name: "1 talk.txt", buffer: Buffer.from("Q: Why?\nA: Because of the market.\n") },
    { name: "empty.txt", buffer: Buffer.alloc(0) },
  ]);
  await expect(page.getByRole("combobox", { name: "A stands for", exact: true })).toBeVisible();
  await expectAccessible(page, "import");
});
