import { expect, type Page } from "@playwright/test";
import { askApi } from "./setup/api";
import { expectAccessible } from "./setup/axe";
import { codingCount, focusedCoding, openCoding, saved, transcriptOf } from "./setup/coding-page";
import { joinProject, makePerson, signIn } from "./setup/data";
import { factorNames } from "./setup/factor-page";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";
import { buildStudy, type Said } from "./setup/study";

const pane = (page: Page) => page.getByRole("complementary", { name: "Second pane" });
const text = (page: Page) => page.locator("section.transcript");
const kind = (page: Page, name: string) => pane(page).getByRole("radio", { name, exact: true });
const edge = (page: Page, name = "Width of the second pane") => page.getByRole("separator", { name });
const isInPane = (page: Page) =>
  page.evaluate(() => document.querySelector("[data-side-pane]")?.contains(document.activeElement) ?? false);

/** Chooses in the pane's list by typing, as a keyboard does. */
const choose = async (page: Page, name: string, typed: string) => {
  await pane(page).getByRole("combobox", { name }).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
};

/** No id stands twice on the page: the second text has the turns of the first. */
const idsAreUnique = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, place) => ids.indexOf(id) !== place);
  });

test("the second pane is opened, gone into, left and closed by keys, by the palette and by its button; the help names its key", async ({
  page,
  owner: _owner,
  sample,
}) => {
  await openCoding(page, await transcriptOf(sample, 5));
  await text(page).focus();
  await page.keyboard.press("p");
  await expect(pane(page)).toBeVisible();
  await expect.poll(() => isInPane(page)).toBe(true);
  await expect(page).toHaveURL(/beside=quotes/);

  await test.step("the key goes back to the text and in again; Esc closes and returns", async () => {
    await page.keyboard.press("p");
    await expect(text(page)).toBeFocused();
    await expect(pane(page)).toBeVisible();
    await page.keyboard.press("p");
    await expect.poll(() => isInPane(page)).toBe(true);
    await page.keyboard.press("Escape");
    await expect(pane(page)).toHaveCount(0);
    await expect(text(page)).toBeFocused();
    await expect(page).not.toHaveURL(/beside/);
  });

  await test.step("Esc in the text leaves the pane open", async () => {
    await page.keyboard.press("p");
    await expect.poll(() => isInPane(page)).toBe(true);
    await page.keyboard.press("p");
    await page.keyboard.press("Escape");
    await expect(pane(page)).toBeVisible();
    await page.getByRole("button", { name: "Second pane: something to read beside the text" }).first().click();
    await expect(pane(page)).toHaveCount(0);
  });

  await test.step("from the palette", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Go to a page or run a command" }).fill("codebook entry");
    await expect(page.getByRole("option", { name: /Second pane: the codebook entry of a code/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(pane(page).getByRole("heading", { name: factorNames.CT })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await page.keyboard.press("Shift+Slash");
  const help = page.getByRole("dialog", { name: "Keyboard" });
  await expect(help.getByText("Second pane: open it, go into it, go back to the text")).toBeVisible();
});

test("quotes, an entry, another interview and an earlier version stand beside the text, scroll alone, and survive a reload", async ({
  page,
  owner: _owner,
  sample,
}) => {
  test.setTimeout(300_000);
  const transcript = await transcriptOf(sample, 5);
  const other = await transcriptOf(sample, 1);
  await openCoding(page, transcript);
  const count = await codingCount(page);

  await test.step("quotes: one of this text is shown in it, one of another interview in the pane", async () => {
    await page.keyboard.press("p");
    await expect.poll(() => isInPane(page)).toBe(true);
    await choose(page, "Choose the code of the quotes", factorNames.RI.slice(0, 12));
    await expect(pane(page).getByText(/^\d+ quotes of \d interviewees$/)).toBeVisible();
    await expectAccessible(page, "quotes beside the text");
    const address = page.url();
    await page.reload();
    await settled(page);
    await expect(page).toHaveURL(address);
    await expect(pane(page).getByText(/^\d+ quotes of \d interviewees$/)).toBeVisible();
    await pane(page)
      .getByRole("link", { name: /^Interview 5, turn \d+: show it in the text$/ })
      .first()
      .click();
    await expect(page).toHaveURL(/coding=[0-9a-f-]{36}/);
    await expect(page.locator("section.transcript mark[data-focused]").first()).toBeInViewport();
    await expect(page).toHaveURL(/beside=quotes/);
    await pane(page)
      .getByRole("button", { name: /^Interview 1, turn \d+: read it in the second pane$/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`beside=interview(:|%3A)${other.split("/").at(-1)}`));
    const mark = pane(page).locator("mark[data-focused]").first();
    await expect(mark).toBeInViewport();
    await expect(pane(page).getByRole("status")).toContainText(factorNames.RI);
    expect(await idsAreUnique(page)).toEqual([]);
    await expectAccessible(page, "an interview beside the text");
  });

  await test.step("back to the quotes where they were, and a quote of another interview opens in the main pane", async () => {
    await kind(page, "Quotes").check();
    await pane(page)
      .getByRole("link", { name: /^Interview 1, turn \d+: show it in the text$/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`${other}\\?coding=.*beside=quotes`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Interview 1");
    await expect(pane(page).getByText(/^\d+ quotes of \d interviewees$/)).toBeVisible();
    await expect(page.locator("section.transcript mark[data-focused]").first()).toBeInViewport();
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Interview 5");
  });

  await test.step("the same interview at another place: arrows scroll the pane and leave the text and its cursor", async () => {
    await kind(page, "Interview").check();
    await choose(page, "Choose an interview", "Interview 5");
    await expect(pane(page).locator("li.turn").first()).toBeVisible();
    expect(await idsAreUnique(page)).toEqual([]);
    const body = page.locator("[data-pane-body]");
    await body.focus();
    const at = await page.evaluate(() => window.scrollY);
    await page.keyboard.press("PageDown");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => body.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    expect(await page.evaluate(() => window.scrollY)).toBe(at);
    expect(await text(page).getAttribute("data-passage")).toBeNull();
    await page.getByRole("button", { name: "Next coding of the second text" }).press("Enter");
    await expect(pane(page).locator("mark[data-focused]").first()).toBeInViewport();
    await expect(page.locator("section.transcript mark[data-focused]")).toHaveCount(0);
  });

  await test.step("a code's entry; a passage of the text is coded meanwhile and its quote comes", async () => {
    await kind(page, "Code").check();
    await choose(page, "Choose a code", factorNames.EA.slice(0, 8));
    await expect(pane(page).getByRole("heading", { name: factorNames.EA })).toBeVisible();
    await expect(pane(page).getByText("Definition", { exact: true })).toBeVisible();
    await expectAccessible(page, "an entry beside the text");
    await pane(page).getByRole("button", { name: "Its quotes" }).press("Enter");
    const quotes = pane(page).locator("[data-quote]");
    await expect(quotes.first()).toBeVisible();
    const before = await quotes.count();
    await page.keyboard.press("p");
    await text(page).focus();
    await page.keyboard.press("Shift+BracketRight");
    await page.keyboard.press("2");
    await saved(page);
    expect(await codingCount(page)).toBe(count + 1);
    await expect(quotes).toHaveCount(before + 1);
    await page.keyboard.press("Control+z");
    await expect(quotes).toHaveCount(before);
    await expect(focusedCoding(page)).toHaveCount(0);
  });

  await test.step("there is no earlier version of this text, and it says so", async () => {
    await kind(page, "Version").check();
    await expect(pane(page).getByText("This text has never been corrected")).toBeVisible();
  });
});

test("the edge is moved by keys and by the pointer, the width is kept for the person, and a narrow screen has a sheet", async ({
  page,
  owner,
  sample,
}) => {
  const transcript = await transcriptOf(sample, 5);
  await openCoding(page, transcript);
  await page.keyboard.press("p");
  const width = async () => (await pane(page).boundingBox())?.width ?? 0;
  await edge(page).focus();
  await expect(edge(page)).toHaveAttribute("aria-valuenow", "320");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(edge(page)).toHaveAttribute("aria-valuenow", "368");
  expect(Math.abs((await width()) - 368)).toBeLessThanOrEqual(1);
  await page.keyboard.press("Home");
  await expect(edge(page)).toHaveAttribute("aria-valuenow", "296");
  const box = await edge(page).boundingBox();
  if (!box) throw new Error("the edge is not there");
  await page.mouse.move(box.x + box.width / 2, 400);
  await page.mouse.down();
  await page.mouse.move(800, 400, { steps: 5 });
  await page.mouse.up();
  const drawn = Number(await edge(page).getAttribute("aria-valuenow"));
  expect(drawn).toBeGreaterThan(400);
  await page.reload();
  await settled(page);
  await expect(edge(page)).toHaveAttribute("aria-valuenow", String(drawn));
  expect(Math.abs((await width()) - drawn)).toBeLessThanOrEqual(1);
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(kept[`tercet.pane.width.${owner.userId}`]).toBe(String(drawn));

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(pane(page)).toBeVisible();
  const sheet = await pane(page).boundingBox();
  expect(sheet?.width).toBe(390);
  expect(sheet?.y).toBeGreaterThan(300);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await edge(page, "Height of the second pane").focus();
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await pane(page).boundingBox())?.y ?? 0).toBeLessThan((sheet?.y ?? 0) - 20);
  await expectAccessible(page, "the second pane on a narrow screen");
  await page.keyboard.press("Escape");
  await expect(pane(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Second pane: something to read beside the text" }).last().click();
  await expect(pane(page)).toBeVisible();
});

const said: readonly Said[] = ["first", "second"].map((name) => ({
  answer: `They zqpane${name} all feared the same thing, and so they went.`,
  speaker: "A",
  fileName: "talk.txt",
  signedAs: "A pseudonym",
  memo: "",
}));

test.describe("an earlier version, and what may not be read any more", () => {
  test.use({ expectedComplaints: /status of (404|409)/ });

  test("an earlier version names what was changed since; a withdrawal empties the second pane at once, whatever it shows", async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const url = baseURL ?? "";
    await signIn(context, await makePerson("Owner of a study"), url);
    await page.goto("/projects");
    const study = await buildStudy(page, "A study with a second pane", said);
    const [person, other] = study.people;
    const place = `${study.address}/transcripts/${other?.transcriptId}`;
    const current = await askApi(page, "GET", place);
    const corrected = current.text.replace("went", "left");
    await askApi(page, "POST", `${place}/versions`, { version: current.version, body: { text: corrected } });

    await openCoding(page, place);
    await page.keyboard.press("p");
    await kind(page, "Version").check();
    await pane(page).getByRole("combobox", { name: "Choose an earlier version" }).selectOption("1");
    await expect(pane(page).getByText("and so they went.")).toBeVisible();
    await expect(pane(page).getByText("changed since")).toHaveCount(1);
    await expect(text(page).getByText("and so they left.")).toBeVisible();
    await expectAccessible(page, "an earlier version beside the text");
    await page.reload();
    await expect(pane(page).getByText("and so they went.")).toBeVisible();

    const others = await browser.newContext({ baseURL: url });
    const colleague = await makePerson("Colleague Example");
    await joinProject(colleague, study.projectId, ["coder"]);
    await signIn(others, colleague, url);
    const tabs = {
      interview: await others.newPage(),
      quotes: await others.newPage(),
      screen: await others.newPage(),
    };
    await openCoding(tabs.interview, `${place}?beside=interview:${person?.transcriptId}`);
    await openCoding(tabs.quotes, `${place}?beside=quotes:${study.codeIds[0]}`);
    await tabs.screen.goto(`${study.address}/quotes`);
    const holds = (tab: Page) => tab.evaluate(() => document.documentElement.innerHTML.includes("zqpanefirst"));
    for (const tab of Object.values(tabs)) await expect.poll(() => holds(tab)).toBe(true);

    await askApi(page, "POST", `${study.address}/interviewees/${person?.intervieweeId}/withdrawal`, {
      body: { mode: "stop", confirm: person?.label },
    });
    for (const tab of Object.values(tabs)) await expect.poll(() => holds(tab)).toBe(false);
    await expect(pane(tabs.interview).getByText("These words cannot be shown to you")).toBeVisible();
    await expect(pane(tabs.quotes).getByText("1 quote of 1 interviewee")).toBeVisible();
    await expect(pane(tabs.quotes).getByText("zqpanesecond")).toBeVisible();
    // The text itself is another person's and stays.
    await expect(text(tabs.interview).getByText("zqpanesecond")).toBeVisible();
    const kept = await tabs.interview.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain("zqpane");
    await others.close();
  });
});
