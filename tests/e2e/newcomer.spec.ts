import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import {
  expectedCells,
  expectedCiters,
  expectedKept,
  expectedOtherCiters,
  expectedTable,
} from "../fixtures/sample-study-expected";
import { readRows } from "./setup/data";
import { caseNames, cellOf, factorNames, rowOf } from "./setup/factor-page";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";

const factors = Object.entries(factorNames) as [keyof typeof factorNames, string][];
const cases = Object.entries(caseNames) as [keyof typeof caseNames, string][];
const wordOf = { yes: "Yes", no: "No" } as const;

test.describe("a newcomer", () => {
  test("follows the one-time link, sets a password and lands in the sample's factor table", async ({
    page,
    baseURL,
  }) => {
    test.skip(!process.env.TERCET_E2E_OUTPUT, "The link stands in the output of the start.");
    const output = readFileSync(process.env.TERCET_E2E_OUTPUT ?? "", "utf8");
    const token = [...output.matchAll(/\/setup\?token=\S+/g)].at(-1)?.[0] ?? "";
    const link = `${baseURL}${token}`;
    for (const [, name] of factors) expect(output, "the start prints the table").toContain(name);

    await page.goto(link);
    await page.getByLabel("Name").fill("Ayşe Newcomer");
    await page.getByLabel("E-mail address").fill("newcomer@example.org");
    await page.getByLabel("Password", { exact: true }).fill("three unrelated words");
    await page.getByRole("button", { name: "Create the account" }).click();
    await page.waitForURL(/\/projects\/[^/]+\/factors$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Factors");
    await expect(page.getByText("Sample study: every interview is invented.").first()).toBeVisible();

    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Become the owner");
    const [owner] = await readRows("SELECT password_hash FROM account WHERE email_key = 'newcomer@example.org'");
    expect(owner.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);

    // Out and in again, through the forms.
    await page
      .getByRole("link", { name: "Go to sign in" })
      .or(page.getByRole("link", { name: "Sign in" }))
      .click();
    await page.goto("/account");
    await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
    await page.waitForURL(/sign-in/);
    await page.getByLabel("E-mail address").fill("Newcomer@Example.org");
    await page.getByLabel("Password", { exact: true }).fill("three unrelated words");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/projects/);
    await page
      .getByRole("link", { name: /One alliance/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("One alliance");
  });

  test("reads every value of the published table", async ({ page, owner: _owner, sample }) => {
    await page.goto(`${sample}/factors`);
    for (const [id, name] of factors) {
      const row = rowOf(page, name);
      const citers = expectedCiters[id];
      await expect(
        row.getByRole("img", { name: `cited by ${citers.length} of 7 interviewees: ${citers.join(", ")}` }),
      ).toBeVisible();
      for (const [caseId, caseName] of cases)
        await expect(cellOf(page, name, caseName)).toContainText(wordOf[expectedTable[id][caseId]]);
    }
    const outcome = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Outcome/ }) });
    expect((await outcome.getByRole("cell").allTextContents()).map((text) => text.trim()).filter(Boolean)).toEqual(
      cases.map(([caseId]) => wordOf[expectedTable.outcome[caseId]]),
    );
    await expect(rowOf(page, factorNames.CT)).toContainText("Outcome's pattern");
    await expect(rowOf(page, factorNames.RI)).toContainText("Outcome's pattern");
    await expect(rowOf(page, factorNames.EA)).toContainText("Other pattern");
    await expect(rowOf(page, factorNames.TG)).toContainText("Other pattern");
    await expect(page.getByText(/Presence of an external actor .*separate .* only together/)).toBeVisible();
    await expect(page.getByText(`named by 3: ${expectedOtherCiters.SN.join(", ")}`)).toBeVisible();
    await expect(page.getByText("7 of 7 interviewees with consent")).toBeVisible();
  });

  test("tries every threshold with the slider, and the address carries it", async ({ page, owner: _owner, sample }) => {
    await page.goto(`${sample}/factors`);
    await settled(page);
    const slider = page.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("Home");
    for (const threshold of [1, 2, 3, 4, 5, 6, 7] as const) {
      if (threshold > 1) await page.keyboard.press("ArrowRight");
      await expect(slider).toHaveAttribute("aria-valuetext", `at least ${threshold} of 7`);
      await expect(
        page.getByRole("main").getByText(new RegExp(`^${expectedKept[threshold].length} of 8 factors (is|are) kept`)),
      ).toBeVisible();
      if (threshold === 3) await expect(page).not.toHaveURL(/salienceThreshold/);
      else await expect(page).toHaveURL(new RegExp(`salienceThreshold=${threshold}`));
    }
    // A link shows the same table to whoever opens it.
    await page.goto(`${sample}/factors?salienceThreshold=4`);
    await expect(page.getByRole("main").getByText("3 of 8 factors are kept", { exact: false })).toBeVisible();
    await expect(page.getByText("Tried out, not saved.", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "Back to the project's rule" }).click();
    await expect(page).not.toHaveURL(/Threshold/);
    await expect(page.getByRole("main").getByText("4 of 8 factors are kept", { exact: false })).toBeVisible();
  });

  test("opens a cell by keyboard: the rule in words, the quotes, and back to the cell with Esc", async ({
    page,
    owner: _owner,
    sample,
  }) => {
    await page.goto(`${sample}/factors?evidenceMode=interviewsOnly`);
    await settled(page);
    await cellOf(page, factorNames.CT, caseNames.KG2010).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    const cell = cellOf(page, factorNames.EA, caseNames.TJ2021);
    await expect(cell).toBeFocused();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog", { name: `${factorNames.EA} in ${caseNames.TJ2021}` });
    await expect(drawer.getByText("3 of 7 interviewees say yes: 1, 5, 6; you asked for 3.")).toBeVisible();
    await expect(drawer.getByText("The cell says yes, based on interviews.")).toBeVisible();
    for (const number of expectedCells.EA.TJ2021.present)
      await expect(
        drawer.getByRole("link", { name: new RegExp(`^Open turn \\d+ of interviewee ${number}$`) }).first(),
      ).toBeVisible();
    expect(await drawer.locator("blockquote").count()).toBeGreaterThanOrEqual(3);
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
    await expect(cell).toBeFocused();
    await expect(page).not.toHaveURL(/cell=/);
  });

  test("goes from a quote to its place in the transcript and back", async ({ page, owner: _owner, sample }) => {
    await page.goto(`${sample}/factors`);
    await settled(page);
    await cellOf(page, factorNames.CT, caseNames.KZ2022).click();
    const drawer = page.getByRole("dialog");
    const first = drawer
      .getByRole("listitem")
      .filter({ has: page.locator("blockquote") })
      .last();
    const words = ((await first.locator("blockquote").textContent()) ?? "").trim();
    await first.getByRole("link").click();
    await page.waitForURL(/\/transcripts\/[^/]+\?coding=/);
    const mark = page.locator("mark[data-focused]").first();
    await expect(mark).toBeInViewport();
    expect(words.replaceAll(/\s+/g, " ")).toContain(
      ((await mark.textContent()) ?? "").replaceAll(/\s+/g, " ").trim().slice(0, 40),
    );
    await page.goBack();
    await expect(page.getByRole("dialog", { name: `${factorNames.CT} in ${caseNames.KZ2022}` })).toBeVisible();
  });

  test("switches the evidence and sees how the published table was argued", async ({ page, owner: _owner, sample }) => {
    for (const mode of ["interviewsOnly", "either"] as const) {
      await page.goto(`${sample}/factors?evidenceMode=${mode}`);
      for (const [id, name] of factors)
        for (const [caseId, caseName] of cases)
          await expect(cellOf(page, name, caseName)).toContainText(wordOf[expectedTable[id][caseId]]);
    }
    await settled(page);
    await page.getByRole("radio", { name: "Documents only" }).check();
    await expect(page).toHaveURL(/evidenceMode=documentsOnly/);
    for (const [id, name] of factors)
      for (const [caseId, caseName] of cases) {
        const isJudged = (id === "EA" || id === "TG") && caseId === "AM2022";
        const cell = cellOf(page, name, caseName);
        await expect(cell).toContainText(wordOf[expectedTable[id][caseId]]);
        await expect(cell).toHaveAccessibleName(isJudged ? /your judgement/ : /based on documents/);
      }
    await cellOf(page, factorNames.CT, caseNames.TJ2021).click();
    const drawer = page.getByRole("dialog");
    await expect(drawer.getByText("2 documents say no.", { exact: false })).toBeVisible();
    await expect(drawer.getByText("Source 3, literature, 2018", { exact: false }).first()).toBeVisible();
  });
});
