import { expect, type Page } from "@playwright/test";
import { askApi } from "./setup/api";
import { expectAccessible } from "./setup/axe";
import { joinProject, makePerson, signIn } from "./setup/data";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";
import { buildStudy, type Study } from "./setup/study";

const said = (number: number) => ({
  answer: number === 1 ? "Everybody saw the same danger." : "The neighbours pressed us.",
  speaker: "Guest",
  fileName: `talk ${number}.txt`,
  signedAs: `Guest ${number}`,
  memo: "",
});

/** Threat, Interest and Norms, with a coding of Threat in each of two interviews. */
const openCodebook = async (page: Page, name: string): Promise<Study> => {
  await page.goto("/projects");
  const study = await buildStudy(page, name, [said(1), said(2)]);
  await askApi(page, "POST", `${study.address}/codes`, { body: { name: "Norms", isFactor: false } });
  await page.goto(`${study.address}/codebook`);
  await settled(page);
  return study;
};

const names = (page: Page) =>
  page
    .getByRole("treeitem")
    .evaluateAll((items) =>
      items.map((item) => `${item.getAttribute("aria-level")} ${item.querySelector("span.line-clamp-2")?.textContent}`),
    );
const steps = async (page: Page, study: Study) =>
  (await askApi(page, "GET", `${study.address}/activity?limit=200`)).items.map((event: { kind: string }) => event.kind);
const toast = (page: Page, text: string | RegExp) =>
  page.getByRole("region", { name: "Messages" }).getByText(text).last();

test("a code is carried by keys, put back or put down as one step, moved by buttons and dragged", async ({
  page,
  owner: _owner,
}) => {
  const study = await openCodebook(page, "Moves");
  const start = ["1 Threat", "1 Interest", "1 Norms"];
  expect(await names(page)).toEqual(start);
  const moved = async () => (await steps(page, study)).filter((kind: string) => kind === "code.changed").length;

  await test.step("Esc puts it back, nothing is stored", async () => {
    await page.getByRole("treeitem", { name: "Norms" }).click();
    await page.keyboard.press("Control+Shift+d");
    await expect(page.getByText("Moving “Norms”", { exact: false })).toBeVisible();
    await expectAccessible(page, "a code that is carried");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await names(page)).toEqual(["1 Norms", "1 Threat", "1 Interest"]);
    await page.keyboard.press("Escape");
    expect(await names(page)).toEqual(start);
    expect(await moved()).toBe(0);
  });

  await test.step("Enter puts it down, over several places, as one step", async () => {
    await page.keyboard.press("Control+Shift+d");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    expect(await names(page)).toEqual(["1 Threat", "2 Norms", "1 Interest"]);
    await expect(page.getByRole("treeitem", { name: "Norms" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(toast(page, "“Norms”: level 2, number 1 of 1.")).toBeVisible();
    await expect(page.getByText("Moving “Norms”", { exact: false })).toBeHidden();
    await page.keyboard.press("Control+z");
    await expect(toast(page, "Undone: the move of a code, “Norms”.")).toBeVisible();
    await expect.poll(() => names(page)).toEqual(start);
    await page.keyboard.press("Control+Shift+Z");
    await expect(toast(page, "Done again: the move of a code, “Norms”.")).toBeVisible();
    await expect.poll(() => names(page)).toEqual(["1 Threat", "2 Norms", "1 Interest"]);
  });

  await test.step("the buttons of the code, with the way back in the message", async () => {
    await page.getByRole("button", { name: "Move out, beside its parent" }).click();
    await expect.poll(() => names(page)).toEqual(["1 Threat", "1 Norms", "1 Interest"]);
    await expect(toast(page, "“Norms”: level 1, number 2 of 3.")).toBeVisible();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(() => names(page)).toEqual(["1 Threat", "2 Norms", "1 Interest"]);
  });

  await test.step("dragged to the first level, and below another code", async () => {
    const norms = page.getByRole("treeitem", { name: "Norms" });
    const interest = page.getByRole("treeitem", { name: "Interest" });
    const { height = 0 } = (await interest.boundingBox()) ?? {};
    await norms.dragTo(interest, { targetPosition: { x: 60, y: height - 3 } });
    await expect.poll(() => names(page)).toEqual(["1 Threat", "1 Interest", "1 Norms"]);
    await page.getByRole("treeitem", { name: "Threat" }).dragTo(norms, { targetPosition: { x: 60, y: height / 2 } });
    await expect.poll(() => names(page)).toEqual(["1 Interest", "1 Norms", "2 Threat"]);
    await expect(toast(page, "“Threat”: level 2, number 1 of 1.")).toBeVisible();
    await page.reload();
    await settled(page);
    expect(await names(page)).toEqual(["1 Interest", "1 Norms", "2 Threat"]);
  });
});

test("codes are merged by keys alone, with a preview and a choice where they differ, and undone as one step", async ({
  page,
  owner: _owner,
}) => {
  const study = await openCodebook(page, "Merges");
  const [threat = "", interest = ""] = study.codeIds;
  const [first] = study.people;
  const coding = (await askApi(page, "GET", `${study.address}/codings?codeId=${threat}`)).items.find(
    (one: { transcriptId: string }) => one.transcriptId === first?.transcriptId,
  );
  await askApi(page, "POST", `${study.address}/codings`, {
    body: {
      transcriptId: coding.transcriptId,
      version: coding.transcriptVersion,
      start: coding.start,
      end: coding.end,
      exact: coding.exact,
      codeId: interest,
      stances: [{ stance: "absent", caseIds: [study.caseIds[0]] }],
    },
  });
  await page.goto(`${study.address}/codebook?code=${threat}`);
  await settled(page);

  await test.step("the preview names what moves and where both differ; nothing can be done before it is decided", async () => {
    await page.getByRole("button", { name: "Merge…" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Merge “Threat” into another code" });
    await expect(dialog.getByText("Choose the code that stays.", { exact: false })).toBeVisible();
    await dialog.getByRole("combobox", { name: "Merge into" }).focus();
    await page.keyboard.type("inter");
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("1 coding goes to “Interest”, of all coders.")).toBeVisible();
    await expect(dialog.getByText("Once the two codes say something different.")).toBeVisible();
    await expect(dialog.getByText("the same passage, Case 1: “no” there, “yes” here.", { exact: false })).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Merge", exact: true })).toBeDisabled();
    await expectAccessible(page, "a merge with a conflict");
    await dialog.getByRole("radio", { name: "What was said under “Interest”" }).focus();
    await page.keyboard.press("Space");
    await expect(dialog.getByRole("button", { name: "Merge", exact: true })).toBeEnabled();
    await dialog.getByRole("button", { name: "Merge", exact: true }).press("Enter");
    await expect(dialog).toBeHidden();
  });

  await test.step("the other code has it all, and the focus is there", async () => {
    await expect(toast(page, "“Threat” merged into “Interest”: 2 codings went along.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: "Interest" })).toBeFocused();
    expect(await names(page)).toEqual(["1 Interest", "1 Norms"]);
    await expect(page.getByRole("link", { name: "2 codings: show the passages of “Interest”" })).toBeVisible();
  });

  await test.step("one undo gives back both", async () => {
    await page.keyboard.press("Control+z");
    await expect(toast(page, "Undone: the merge of a code, “Threat”.")).toBeVisible();
    await expect.poll(() => names(page)).toEqual(["1 Threat", "1 Interest", "1 Norms"]);
    await expect(page.getByRole("link", { name: "1 coding: show the passages of “Interest”" })).toBeVisible();
  });
});

test("a code is split by its passages, its history says who did what, and its count opens the quotes", async ({
  page,
  owner,
}) => {
  const study = await openCodebook(page, "Splits");
  const [threat = ""] = study.codeIds;
  await page.goto(`${study.address}/codebook?code=${threat}`);
  await settled(page);

  await test.step("split", async () => {
    await page.getByRole("button", { name: "Split…" }).click();
    const dialog = page.getByRole("dialog", { name: "Split “Threat”" });
    await expect(dialog.getByRole("checkbox")).toHaveCount(3);
    await expect(dialog.getByText("0 of 2 codings")).toBeVisible();
    await dialog.getByLabel("Name of the new code").fill("Pressure");
    await dialog.getByRole("checkbox", { name: "The neighbours pressed us." }).check();
    await expect(dialog.getByText("1 of 2 codings")).toBeVisible();
    await expectAccessible(page, "a split");
    await dialog.getByRole("button", { name: "Split off 1 passage" }).click();
    await expect(toast(page, "1 coding of “Threat” went to “Pressure”.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: "Pressure" })).toBeFocused();
    await expect.poll(() => names(page)).toContain("1 Pressure");
  });

  await test.step("the count leads to the quotes of that code alone", async () => {
    await page.getByRole("link", { name: "1 coding: show the passages of “Pressure”" }).click();
    await expect(page.getByText("The neighbours pressed us.")).toBeVisible();
    await expect(page.getByText("Everybody saw the same danger.")).toHaveCount(0);
    await page.goBack();
    await settled(page);
  });

  await test.step("undone from the message of another act's page", async () => {
    await page.keyboard.press("Control+z");
    await expect(toast(page, "Undone: the split of a code, “Pressure”.")).toBeVisible();
    await expect.poll(() => names(page)).toEqual(["1 Threat", "1 Interest", "1 Norms"]);
  });

  await test.step("history, newest first, with names and values before and after", async () => {
    await page.getByRole("treeitem", { name: "Threat" }).click();
    await page.getByLabel("Definition", { exact: true }).fill("A danger that is shared.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(toast(page, "“Threat” saved.")).toBeVisible();
    await page.getByRole("button", { name: "History" }).click();
    const drawer = page.getByRole("dialog", { name: "History of “Threat”" });
    const entries = drawer.getByRole("listitem");
    await expect(entries.first()).toContainText(owner.name);
    await expect(entries.first()).toContainText("Definition(empty) → A danger that is shared.");
    await expect(entries.last()).toContainText("Version 1");
    await expect(entries.last()).toContainText("It is a factor of the comparisonyes");
    await expectAccessible(page, "the history of a code");
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
  });

  await test.step("at 390 px nothing is wider than the window, dialogs included", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const isFitting = () =>
      page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    for (const name of ["Merge…", "Split…", "History"]) {
      await page.getByRole("button", { name }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      expect(await isFitting(), name).toBe(true);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
    }
  });
});

test("whoever may not change the codebook reads the history and the counts, and changes nothing", async ({
  page,
  context,
  baseURL,
  sample,
}) => {
  const coder = await makePerson("Coder of the codebook");
  await joinProject(coder, sample.replace("/projects/", ""), ["coder"]);
  await signIn(context, coder, baseURL ?? "");
  await page.goto(`${sample}/codebook`);
  await settled(page);
  await expect(page.getByRole("link", { name: /show the passages of/ }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^(?:Merge|Split)…$/ })).toHaveCount(0);
  const before = await names(page);
  await page.getByRole("treeitem").nth(1).click();
  await page.keyboard.press("Control+Shift+d");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
  expect(await names(page)).toEqual(before);
  await page.getByRole("button", { name: "History" }).click();
  await expect(page.getByRole("dialog").getByText("Version 1")).toBeVisible();
});
