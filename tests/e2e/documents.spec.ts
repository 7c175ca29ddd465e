import { expect, type Page } from "@playwright/test";
import { writePdf } from "../factories/pdf-writer";
import { askApi } from "./setup/api";
import { expectAccessible } from "./setup/axe";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";
import { buildStudy } from "./setup/study";

const paper = writePdf(
  [
    [
      "The council met on the fifth of January and heard the report on the border. Members said",
      "that the treaty speaks of a threat from abroad. Nobody had seen one, and the report left",
      "the question open.",
      "",
      "A second paragraph tells of the days before.",
    ],
    ["On the next page the troops leave after nine days."],
  ],
  { first: 212 },
);

/** Chooses words as a mouse does: from the first letter to the last. */
const choose = (page: Page, words: string): Promise<void> =>
  page.evaluate((wanted) => {
    const holder = [...document.querySelectorAll(".document-words")].find((it) => it.textContent?.includes(wanted));
    const walker = document.createTreeWalker(holder ?? document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const whole = holder?.textContent ?? "";
    const [from, to] = [whole.indexOf(wanted), whole.indexOf(wanted) + wanted.length];
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (from >= at && from < at + length) range.setStart(node, from - at);
      if (to > at && to <= at + length) range.setEnd(node, to - at);
      at += length;
    }
    const rect = range.getBoundingClientRect();
    const at1 = { bubbles: true, clientX: rect.left, clientY: rect.top, button: 0, pointerType: "mouse" };
    holder?.dispatchEvent(new PointerEvent("pointerdown", at1));
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    holder?.dispatchEvent(new MouseEvent("mouseup", { ...at1, detail: 1 }));
  }, words);

test("a paper is stored, a passage of it is marked as evidence, changed, found from the cell, taken out and given back", async ({
  page,
  owner: _owner,
}) => {
  const study = await buildStudy(page, "A study with documents", [
    { answer: "They all feared it.", speaker: "B", fileName: "one.txt", signedAs: "A pseudonym", memo: "" },
  ]);
  await askApi(page, "POST", `/projects/${study.projectId}/sources`, {
    body: { citation: "Council minutes, 2022", kind: "report", year: 2022 },
  });
  const address = `/projects/${study.projectId}`;
  const before = await askApi(page, "GET", `${address}/factor-table`);

  await test.step("the list leads to the document, and says who will read it", async () => {
    await page.goto(`${address}/sources`);
    await settled(page);
    await page.getByRole("link", { name: "Council minutes, 2022" }).click();
    await expect(page.getByText("Everybody in the team will read this text")).toBeVisible();
    await expectAccessible(page, "a source without a text");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "minutes.pdf", mimeType: "application/pdf", buffer: paper });
    await expect(page.getByText("The text was stored.")).toBeVisible();
    await expect(page.getByText("Page 213")).toBeVisible();
  });

  await test.step("a passage is marked; page and words are filled in", async () => {
    await settled(page);
    await choose(page, "the treaty speaks of a threat from abroad");
    const form = page.getByRole("form", { name: "Mark as evidence" });
    await expect(form.getByLabel("Where in the source")).toHaveValue("p. 212");
    await expect(form.getByLabel("Quotation")).toHaveValue("the treaty speaks of a threat from abroad");
    await expectAccessible(page, "a passage that is chosen");
    await form.getByRole("button", { name: "Mark the passage" }).click();
    await expect(form.getByLabel("Factor")).toHaveAttribute("aria-invalid", "true");
    await form.getByLabel("Factor").selectOption({ label: "Threat" });
    await form.getByLabel("Case").selectOption({ label: "Case 1" });
    await form.getByRole("radio", { name: "no", exact: true }).check({ force: true });
    await form.getByRole("button", { name: "Mark the passage" }).click();
    await expect(page.getByText("The passage is marked and stands behind the cell.")).toBeVisible();
    await expect(page.locator("mark")).toHaveText("the treaty speaks of a threat from abroad");
    await page.screenshot({ path: "test-results/screens/document.png" });
    await expectAccessible(page, "a document with a mark");
  });

  await test.step("a second one by keys alone", async () => {
    const text = page.locator("section.transcript");
    await text.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    const form = page.getByRole("form", { name: "Mark as evidence" });
    await expect(form.getByLabel("Quotation")).toHaveValue(
      "Members said that the treaty speaks of a threat from abroad. Nobody had seen one, and the report left the question open.",
    );
    await page.keyboard.press("Escape");
    await expect(form).toBeHidden();
  });

  await test.step("it is changed", async () => {
    await page.getByRole("button", { name: "Change the mark on Threat, Case 1" }).click();
    await page.getByLabel("Where in the source").fill("p. 212, second speaker");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByText("p. 212, second speaker")).toBeVisible();
  });

  await test.step("the cell opens it, and it opens the cell; nobody more is counted", async () => {
    await page.getByRole("link", { name: "Open cell" }).click();
    await settled(page);
    const drawer = page.getByRole("dialog");
    await expect(drawer.getByText("Council minutes, 2022")).toBeVisible();
    await drawer.getByRole("link", { name: "Open in document" }).click();
    await expect(page.locator("mark[data-focused]")).toHaveText("the treaty speaks of a threat from abroad");
    const after = await askApi(page, "GET", `${address}/factor-table`);
    expect(after.basis.interviewees).toBe(before.basis.interviewees);
    expect(after.factors.map((it: { citedBy: unknown }) => it.citedBy)).toEqual(
      before.factors.map((it: { citedBy: unknown }) => it.citedBy),
    );
  });

  await test.step("it is taken out and given back", async () => {
    await settled(page);
    await page.getByRole("button", { name: "Take out the mark on Threat, Case 1" }).click();
    await expect(page.locator("mark")).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.locator("mark")).toHaveCount(1);
  });

  await test.step("on a narrow screen the form is a sheet below the text", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await settled(page);
    await expect(page.getByRole("button", { name: "One passage marked" })).toBeVisible();
    await page.screenshot({ path: "test-results/screens/document-390.png" });
    await choose(page, "nine days");
    await page.getByRole("button", { name: "Mark as evidence" }).click();
    const form = page.getByRole("form", { name: "Mark as evidence" });
    await expect(form.getByLabel("Where in the source")).toHaveValue("p. 213");
    await page.screenshot({ path: "test-results/screens/document-390-form.png" });
    await expectAccessible(page, "marking on a narrow screen");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
});
