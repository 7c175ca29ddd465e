import { type BrowserContext, expect, type Page } from "@playwright/test";
import { askApi, callApi } from "./setup/api";
import { codingCount, openCoding, saved, transcriptOf } from "./setup/coding-page";
import { joinProject, makePerson, type Person, readRows, signIn } from "./setup/data";
import { caseNames, cellOf, factorNames, rowOf } from "./setup/factor-page";
import { test } from "./setup/journey";
import { startSecondInstance } from "./setup/second-instance";
import { settled } from "./setup/settled";
import { buildStudy, type Said } from "./setup/study";

/** A colleague with a browser of their own. */
const buildColleague = async (context: BrowserContext, projectId: string, roles: readonly string[], url: string) => {
  const person = await makePerson("Colleague Example");
  await joinProject(person, projectId, roles);
  await signIn(context, person, url);
  return person;
};

const stepUp = (person: Person) =>
  readRows("UPDATE auth_session SET stepped_up_at = now() WHERE user_id = $1", [person.userId]);

/** Everything about a page that a colleague's coding must leave alone. */
const standing = (page: Page) =>
  page.evaluate(() => ({
    scroll: Math.round(window.scrollY),
    focus: document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName,
    isChosen: document.querySelector("section.transcript")?.hasAttribute("data-passage"),
    isSameText: document.querySelector("section.transcript li")?.hasAttribute("data-noted-by-test"),
  }));

const noteText = (page: Page) =>
  page.evaluate(() => document.querySelector("section.transcript li")?.setAttribute("data-noted-by-test", ""));

test("a colleague's coding appears, also from another instance, and leaves choice, focus and scroll alone", async ({
  page,
  browser,
  owner: _owner,
  sample,
  baseURL,
}) => {
  const other = await startSecondInstance(Number(new URL(baseURL ?? "").port) + 1);
  const context = await browser.newContext({ baseURL: other.url });
  try {
    const projectId = sample.split("/").at(-1) ?? "";
    await buildColleague(context, projectId, ["coder"], other.url);
    const theirs = await context.newPage();
    const transcript = await transcriptOf(sample, 7);
    await openCoding(page, transcript);
    await openCoding(theirs, transcript);
    const count = await codingCount(page);

    await test.step("each sees that the other is here", async () => {
      await expect(page.getByRole("list", { name: "Also here now" })).toHaveText("CEColleague Example");
      await expect(theirs.getByRole("list", { name: "Also here now" })).toHaveText("OOOwner of the journey");
    });

    await test.step("the colleague chooses a passage far down; a coding is made elsewhere", async () => {
      await theirs.keyboard.press("Shift+BracketRight");
      await theirs.keyboard.press("Shift+BracketRight");
      await theirs.keyboard.press("Shift+BracketRight");
      await noteText(theirs);
      const before = await standing(theirs);
      expect(before).toMatchObject({ isChosen: true, isSameText: true });
      await page.keyboard.press("Shift+BracketRight");
      await page.keyboard.press("2");
      await saved(page);
      await expect.poll(() => codingCount(theirs)).toBe(count + 1);
      expect(await standing(theirs)).toEqual(before);
    });

    await test.step("what was chosen is coded with the next key, and seen on the first instance", async () => {
      await theirs.keyboard.press("3");
      await saved(theirs);
      await expect.poll(() => codingCount(theirs)).toBe(count + 2);
      await expect.poll(() => codingCount(page)).toBe(count + 2);
    });

    await test.step("undone by each, gone on both", async () => {
      await theirs.keyboard.press("Control+z");
      await page.keyboard.press("Control+z");
      await expect.poll(() => codingCount(theirs)).toBe(count);
      await expect.poll(() => codingCount(page)).toBe(count);
    });

    await test.step("who leaves is not here any more", async () => {
      await theirs.goto("/projects");
      await expect(page.getByRole("list", { name: "Also here now" })).toHaveCount(0);
      await theirs.goto(transcript);
    });
  } finally {
    const { status, said } = await other.stop();
    await context.close();
    expect(status, said).toBe(0);
  }
});

test("an open factor table follows a colleague's coding", async ({ page, browser, owner: _owner, sample, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const projectId = sample.split("/").at(-1) ?? "";
  await buildColleague(context, projectId, ["coder"], baseURL ?? "");
  const coding = await context.newPage();
  await page.goto(`${sample}/factors?evidenceMode=interviewsOnly`);
  await settled(page);
  await page.evaluate(() => document.querySelector("main")?.setAttribute("data-noted-by-test", ""));
  const cell = cellOf(page, factorNames.EA, caseNames.TJ2021);
  const before = await cell.getAttribute("aria-label");
  await openCoding(coding, await transcriptOf(sample, 7));
  await coding.keyboard.press("Shift+BracketRight");
  await coding.keyboard.press("k");
  await coding.keyboard.press("2");
  await coding.keyboard.press("2");
  await saved(coding);
  await expect(rowOf(page, factorNames.EA).getByRole("img", { name: /interviewees: 1, 5, 6, 7$/ })).toBeVisible();
  await expect(page.locator("main")).toHaveAttribute("data-noted-by-test", "");
  await coding.keyboard.press("Control+z");
  await expect(rowOf(page, factorNames.EA).getByRole("img", { name: /interviewees: 1, 5, 6$/ })).toBeVisible();
  expect(await cell.getAttribute("aria-label")).toBe(before);
  await context.close();
});

const said: readonly Said[] = ["first", "second"].map((name) => ({
  answer: `They zqmark${name} all feared the same thing, and so they went.`,
  speaker: "A",
  fileName: "talk.txt",
  signedAs: "A pseudonym",
  memo: "",
}));

test.describe("what may not be read any more", () => {
  test.use({ expectedComplaints: /status of 404/ });

  test("a withdrawal takes the words out of open tabs at once: the text, the quotes of a cell, and the way back", async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    const url = baseURL ?? "";
    await signIn(context, await makePerson("Owner of a study"), url);
    await page.goto("/projects");
    const study = await buildStudy(page, "A study with open tabs", said);
    const [person] = study.people;
    const others = await browser.newContext({ baseURL: url });
    await buildColleague(others, study.projectId, ["coder"], url);
    const text = await others.newPage();
    const cell = await others.newPage();
    const back = await others.newPage();
    const transcript = `${study.address}/transcripts/${person?.transcriptId}`;
    await openCoding(text, transcript);
    await cell.goto(`${study.address}/factors?cell=${study.codeIds[0]}:${study.caseIds[0]}`);
    await openCoding(back, transcript);
    await back.evaluate(() => document.querySelector("main")?.setAttribute("data-noted-by-test", ""));
    await back.locator("header a[href$='/interviews']").first().click();
    await expect(back.getByRole("heading", { level: 1 })).toHaveText("Interviews");
    const holds = (tab: Page) => tab.evaluate(() => document.documentElement.innerHTML.includes("zqmarkfirst"));
    await expect.poll(() => holds(text)).toBe(true);
    await expect.poll(() => holds(cell)).toBe(true);
    await expect(cell.getByText("zqmarksecond").first()).toBeVisible();

    await askApi(page, "POST", `${study.address}/interviewees/${person?.intervieweeId}/withdrawal`, {
      body: { mode: "stop", confirm: person?.label },
    });
    await expect.poll(() => holds(text)).toBe(false);
    await expect.poll(() => holds(cell)).toBe(false);
    // Nobody has reloaded: the rest is still there.
    await expect(cell.getByText("zqmarksecond").first()).toBeVisible();
    await expect(text.getByRole("heading", { level: 1 })).toHaveText("This interview cannot be shown to you");
    await back.goBack();
    await expect(back.getByRole("heading", { level: 1 })).toHaveText("This interview cannot be shown to you");
    expect(await holds(back)).toBe(false);
    await expect(back.locator("main")).toHaveAttribute("data-noted-by-test", "");
    await others.close();
  });

  test("P07 a removed or downgraded member is out at the next request, and the stream of the open tab ends", async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    const url = baseURL ?? "";
    const owner = await makePerson("Owner of a study");
    await signIn(context, owner, url);
    await page.goto("/projects");
    const study = await buildStudy(page, "A study that somebody leaves", said);
    const others = await browser.newContext({ baseURL: url });
    const coder = await buildColleague(others, study.projectId, ["coder"], url);
    const tab = await others.newPage();
    await openCoding(tab, `${study.address}/transcripts/${study.people[0]?.transcriptId}`);
    const spy = await others.newPage();
    await spy.goto("/projects");
    /** What a stream says until it ends; waits until it is listening. */
    const listen = async () => {
      await spy.evaluate(async (address) => {
        const reader = (await fetch(address)).body?.pipeThrough(new TextDecoderStream()).getReader();
        document.body.dataset.heard = "";
        const read = async (): Promise<void> => {
          const { value, done } = (await reader?.read()) ?? { done: true };
          document.body.dataset.heard += done ? "over" : value;
          if (!done) await read();
        };
        void read();
      }, `/api/v1${study.address}/events`);
      const heard = () => spy.evaluate(() => document.body.dataset.heard ?? "");
      await expect.poll(heard).toContain("event: ready");
      return { isOver: () => expect.poll(heard).toMatch(/event: ended\ndata: {"reason":"access"}\n\nover$/) };
    };
    const place = `${study.address}/members/${coder.userId}`;
    const member = async () =>
      (await askApi(page, "GET", `${study.address}/members`)).items.find(
        ({ userId }: { userId: string }) => userId === coder.userId,
      );

    const first = await listen();
    await stepUp(owner);
    const body = { roles: ["viewer"], endsAt: new Date(Date.now() + 86_400_000).toISOString() };
    await askApi(page, "PATCH", place, { version: (await member()).version, body });
    expect((await callApi(tab, "POST", `${study.address}/codings`, { body: {} })).status()).toBe(404);
    await first.isOver();

    const second = await listen();
    await askApi(page, "DELETE", place, { version: (await member()).version });
    expect((await callApi(tab, "GET", `${study.address}/codings`)).status()).toBe(404);
    await second.isOver();
    // The tab itself asks the server again and shows nothing of the study any more.
    await expect(tab.getByText("zqmarkfirst")).toHaveCount(0);
    await others.close();
  });
});
