import { expect } from "@playwright/test";
import { askApi } from "./setup/api";
import { expectAccessible } from "./setup/axe";
import { openCoding } from "./setup/coding-page";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";
import { buildStudy } from "./setup/study";

test.describe("a translation beside the original", () => {
  // A translation with a turn too few is refused.
  test.use({ expectedComplaints: /status of 422/ });

  test("is stored, shown as original, translation or both, quoted together, and gone with a withdrawal", async ({
    page,
    context,
    baseURL,
    owner: _owner,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: baseURL ?? "" });
    const study = await buildStudy(page, "A study in two languages", [
      { answer: "They all feared the border.", speaker: "B", fileName: "one.txt", signedAs: "A pseudonym", memo: "" },
    ]);
    const [person] = study.people;
    if (!person) throw new Error("nobody was interviewed");
    const address = `/projects/${study.projectId}`;
    const { turns } = await askApi(page, "GET", `${address}/transcripts/${person.transcriptId}`);
    const hebrew = ["למה הם הלכו?", "כולם פחדו מהגבול."].slice(0, turns.length);
    expect(turns).toHaveLength(2);

    await test.step("a turn too few is refused with its place, then it is stored", async () => {
      await openCoding(page, `${address}/transcripts/${person.transcriptId}`);
      await page.getByRole("button", { name: "Add a translation" }).click();
      const dialog = page.getByRole("dialog", { name: "Translation of this interview" });
      await dialog.getByLabel("Language of the translation").fill("he");
      await dialog.getByLabel("Translator's note").fill("Translated by ear.");
      await dialog.getByLabel("Or paste it").fill(hebrew[0] ?? "");
      await dialog.getByRole("button", { name: "Store the translation" }).click();
      await expect(dialog.getByText("They part at turn 2", { exact: false })).toBeVisible();
      await expectAccessible(page, "a translation that was refused");
      await dialog.getByLabel("Or paste it").fill(hebrew.join("\n"));
      await dialog.getByRole("button", { name: "Store the translation" }).click();
      await expect(page.getByRole("radiogroup", { name: "Which text is shown" })).toBeVisible();
    });

    const shown = page.locator("[data-translation]");
    await test.step("the switch shows original, translation or both", async () => {
      await expect(shown).toHaveCount(0);
      await page.getByRole("radio", { name: "Both" }).check({ force: true });
      await expect(shown.nth(1)).toHaveText(hebrew[1] ?? "");
      await expect(shown.nth(1)).toHaveAttribute("lang", "he");
      expect(await shown.nth(1).evaluate((it) => getComputedStyle(it).direction)).toBe("rtl");
      await expect(page.getByText("They all feared the border.").first()).toBeVisible();
      await expect(page.getByText("The translator says: Translated by ear.")).toBeVisible();
      await page.screenshot({ path: "test-results/screens/translation-both.png" });
      await expectAccessible(page, "original and translation");
      await page.getByRole("radio", { name: /^Translation/ }).check({ force: true });
      await expect(page.locator("#turn-words-1")).toBeHidden();
      await expect(shown.nth(1)).toBeVisible();
      await page.screenshot({ path: "test-results/screens/translation-alone.png" });
    });

    await test.step("what is chosen in the translation is no passage", async () => {
      await page.getByRole("radio", { name: "Both" }).check({ force: true });
      await shown.nth(1).dblclick();
      await expect(page.locator(".transcript[data-passage]")).toHaveCount(0);
      await page.locator("#turn-words-1").dblclick({ position: { x: 60, y: 12 } });
      await expect(page.locator(".transcript[data-passage]")).toHaveCount(1);
      await page.keyboard.press("Escape");
    });

    await test.step("at 390 px both stand below each other", async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.screenshot({ path: "test-results/screens/translation-390.png" });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
      await expectAccessible(page, "both texts on a narrow screen");
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    await test.step("quotes and the cell give both texts, and the copied citation too", async () => {
      await page.goto(`${address}/quotes`);
      await settled(page);
      await expect(page.getByText(hebrew[1] ?? "")).toBeVisible();
      await page.screenshot({ path: "test-results/screens/translation-quotes.png" });
      await page.getByRole("button", { name: "Copy with citation" }).first().click();
      await expect(page.getByText("Copied with its citation.")).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain("They all feared the border.");
      expect(copied).toContain(`translation: “${hebrew[1]}” (he, whole turn)`);
      const cell = encodeURIComponent(`${study.codeIds[0]}:${study.caseIds[0]}`);
      await page.goto(`${address}/factors?cell=${cell}`);
      await settled(page);
      await expect(page.getByRole("dialog").getByText(hebrew[1] ?? "")).toBeVisible();
    });

    await test.step("a withdrawal takes both away", async () => {
      const target = `${address}/interviewees/${person.intervieweeId}/withdrawal`;
      await askApi(page, "POST", target, { body: { mode: "stop", confirm: person.label } });
      await page.goto(`${address}/transcripts/${person.transcriptId}`);
      expect(await page.content()).not.toContain("פחדו");
      await page.goto(`${address}/quotes`);
      expect(await page.content()).not.toContain("פחדו");
    });
  });
});
