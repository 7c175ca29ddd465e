import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { sampleStudy } from "../../prisma/sample/study";
import { focusedCoding, openCoding, transcriptOf } from "./setup/coding-page";
import { caseNames, cellOf, factorNames } from "./setup/factor-page";
import { chooseFiles, openImport } from "./setup/import-page";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";
import { addInterview, buildStudy } from "./setup/study";

/* Pictures of the sample study, to be looked at. No picture shows a person of the fixtures: the sample is invented. */

const folder = fileURLToPath(new URL("../../test-results/screens/", import.meta.url));
const readme = fileURLToPath(new URL("../../public/readme/", import.meta.url));
const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

const openDrawer = async (page: Page, sample: string) => {
  await page.goto(`${sample}/factors`);
  await settled(page);
  await cellOf(page, factorNames.EA, caseNames.TJ2021).click();
  await expect(page.getByRole("dialog").locator("blockquote").first()).toBeVisible();
};

const codePassage = async (page: Page, sample: string) => {
  await openCoding(page, await transcriptOf(sample, 5));
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("BracketRight");
  await expect(page.locator("mark[data-focused]").first()).toBeInViewport();
};

const previewWithdrawal = async (page: Page, sample: string) => {
  await page.goto(`${sample}/consent`);
  await settled(page);
  await page.getByRole("button", { name: "Acts for Interviewee 1" }).click();
  await page.getByRole("menuitem", { name: "Withdraw: what would change?" }).click();
  await expect(page.getByText("Interviewees who count: 7 → 6.")).toBeVisible();
};

/** An import of invented words, as it stands before anything is stored. */
const previewImport = async (page: Page) => {
  await page.goto("/projects");
  const study = await buildStudy(page, "A study of its own", []);
  await addInterview(page, study.address, true);
  await openImport(page, study.address);
  const turns = sampleStudy.transcripts[0]?.turns ?? [];
  const text = turns.map(
    ({ speaker, at, text }) => `${speaker === "interviewer" ? "Researcher" : "Guest"}  ${at}\n${text}\n`,
  );
  await chooseFiles(page, [
    { name: "interview 1.txt", buffer: Buffer.from(text.join("\n")) },
    { name: "notes.txt", buffer: Buffer.alloc(0) },
  ]);
  await expect(page.getByRole("combobox", { name: "Guest stands for" })).toBeVisible();
};

const visit = (path: string) => async (page: Page, sample: string) => {
  await page.goto(`${sample}/${path}`);
  await settled(page);
};

const screens = {
  table: visit("factors"),
  drawer: openDrawer,
  coding: codePassage,
  consent: visit("consent"),
  import: previewImport,
  withdrawal: previewWithdrawal,
  overview: visit(""),
  cases: visit("cases"),
  interviewees: visit("interviewees"),
  exports: visit("exports"),
  codebook: visit("codebook"),
  quotes: visit("quotes"),
  "quotes-filtered": visit("quotes?says=absent&words=border"),
  "quotes-cards": visit("quotes?view=cards"),
  "quotes-cases": visit("quotes?view=cases"),
  search: visit("search?q=border&mode=forms"),
  guide: visit("guide"),
  interviews: visit("interviews"),
  settings: visit("settings"),
} as const;

test.beforeAll(() => {
  mkdirSync(folder, { recursive: true });
});

for (const [name, open] of Object.entries(screens))
  test(`pictures of ${name} at 1280 and 390, light and dark`, async ({ page, owner, sample }) => {
    expect(owner.userId).toBeTruthy();
    for (const size of sizes) {
      await page.setViewportSize(size);
      await open(page, sample);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.screenshot({
          path: `${folder}${name}-${size.width}-${colorScheme}.png`,
          fullPage: !["drawer", "coding", "withdrawal"].includes(name),
        });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow, `${name} at ${size.width} is no wider than the window`).toBeLessThanOrEqual(0);
      }
    }
  });

// They change a little with each run, so they are renewed on purpose alone.
if (process.env.TERCET_README_PICTURES === "1")
  test("pictures for the README", async ({ page, owner, sample }) => {
    expect(owner.userId).toBeTruthy();
    mkdirSync(readme, { recursive: true });
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    // As high as the outcome's row, which the kept rows are read against.
    await page.setViewportSize({ width: 1280, height: 960 });
    await page.goto(`${sample}/factors`);
    await settled(page);
    await page.screenshot({ path: `${readme}table.png` });
    await page.setViewportSize({ width: 1280, height: 800 });
    await codePassage(page, sample);
    await expect(focusedCoding(page)).toBeVisible();
    await page.screenshot({ path: `${readme}coding.png` });
  });
