import { expect, type Page, type Route } from "@playwright/test";
import { callApi } from "./setup/api";
import { codingCount, focusedCoding, openCoding, saved, transcriptOf } from "./setup/coding-page";
import { joinProject, makePerson, type Person, readRows, signIn } from "./setup/data";
import { factorNames } from "./setup/factor-page";
import { test } from "./setup/journey";

test.use({ expectedComplaints: /net::ERR_|status of 40[14]|status of 409/ });

const buildCoder = async (page: Page, projectId: string, url: string): Promise<Person> => {
  const person = await makePerson("Coder on a train");
  await joinProject(person, projectId, ["coder"]);
  await signIn(page.context(), person, url);
  return person;
};

/** The codings of a person in the order in which the server made them, as place and code. */
const storedBy = async (person: Person): Promise<readonly string[]> =>
  (
    await readRows(
      `SELECT c.starts_at || ' ' || d.name AS made FROM audit_event e
       JOIN coding c ON c.id = e.subject_id JOIN code d ON d.project_id = c.project_id AND d.id = c.code_id
       WHERE e.kind = 'coding.created' AND e.actor_id = $1 ORDER BY e.seq`,
      [person.userId],
    )
  ).map((row) => row.made);

const isCodingPost = (route: Route) => route.request().method() === "POST";

/** Lets the server do its work and never gives the answer back: what a cut connection looks like from a tab. */
const swallowAnswer = async (page: Page, at: number): Promise<{ readonly isSwallowed: Promise<void> }> => {
  let seen = 0;
  let swallowed = () => {};
  const isSwallowed = new Promise<void>((done) => {
    swallowed = done;
  });
  await page.route("**/codings", async (route) => {
    if (!isCodingPost(route)) return route.continue();
    seen += 1;
    if (seen < at) return route.continue();
    if (seen === at) {
      await route.fetch();
      swallowed();
    }
    // Whatever comes after it waits as well: the tab is about to be gone.
  });
  return { isSwallowed };
};

const codeDigits = ["1", "2", "3", "4"];
const codeOrder = [factorNames.CT, factorNames.EA, factorNames.TG, factorNames.RI];

/** How many steps the page says that it keeps, once it has drawn what the last key did. */
const keptBy = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return Number(/Offline, (\d+) kept here/.exec(document.body.textContent)?.[1] ?? 0);
  });

/** Codes sentence after sentence with one key a coding; the interviewer's sentences take none. */
const codeSentences = async (page: Page, count: number, digits: readonly string[]) => {
  for (let made = await keptBy(page); made < count; ) {
    await page.keyboard.press("ArrowRight");
    for (const digit of digits) {
      if (made === count) return;
      await page.keyboard.press(digit);
      const now = await keptBy(page);
      if (now === made) break;
      made = now;
    }
  }
};

/** The page has opened its store, so that what follows survives it. */
const canKeep = (page: Page) =>
  page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === "tercet-outbox"));

/** Many steps go out one after the other; on a busy machine that takes its time. */
const allSaved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible({ timeout: 90_000 });

const status = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text, { exact: true }).first()).toBeVisible();

test("R06 50 codings made without a connection survive a reload with one in flight and a killed tab, and arrive once, in order", async ({
  page,
  context,
  sample,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const projectId = sample.split("/").at(-1) ?? "";
  const coder = await buildCoder(page, projectId, baseURL ?? "");
  const transcript = await transcriptOf(sample, 1);
  await openCoding(page, transcript);
  const before = await codingCount(page);
  await canKeep(page);
  await context.setOffline(true);
  await codeSentences(page, 50, codeDigits);
  await status(page, "Offline, 50 kept here");
  expect(await codingCount(page)).toBe(before + 50);
  expect(await storedBy(coder)).toEqual([]);

  await test.step("a reload while the tenth is in flight: the server has it, the tab does not know", async () => {
    const swallowed = await swallowAnswer(page, 10);
    await context.setOffline(false);
    await swallowed.isSwallowed;
    await page.unroute("**/codings");
    const again = await swallowAnswer(page, 12);
    await page.reload();
    await again.isSwallowed;
  });

  await test.step("the tab is killed while another is in flight; a new one sends the rest", async () => {
    expect((await storedBy(coder)).length).toBeLessThan(50);
    const devtools = await context.newCDPSession(page);
    const isDead = page.waitForEvent("crash");
    void devtools.send("Page.crash").catch(() => {});
    await isDead;
    const next = await context.newPage();
    await openCoding(next, transcript);
    await allSaved(next);
    await expect.poll(async () => (await storedBy(coder)).length).toBe(50);
    await expect.poll(() => codingCount(next)).toBe(before + 50);
    await next.reload();
    await expect(next.locator("#coding-list")).toBeAttached();
    expect(await codingCount(next)).toBe(before + 50);
  });

  const made = await storedBy(coder);
  expect(made).toHaveLength(50);
  expect(new Set(made).size).toBe(50);
  const places = made.map((one) => Number.parseInt(one, 10));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(made.map((one) => one.replace(/^\d+ /, ""))).toEqual(made.map((_, at) => codeOrder[at % 4]));
});

test("R07 two tabs and two devices of one person lose nothing, and a choice is asked for where both changed the same", async ({
  page,
  context,
  browser,
  sample,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const url = baseURL ?? "";
  const projectId = sample.split("/").at(-1) ?? "";
  const coder = await buildCoder(page, projectId, url);
  const other = await context.newPage();
  const device = await browser.newContext({ baseURL: url });
  await signIn(device, coder, url);
  const third = await device.newPage();
  const transcript = await transcriptOf(sample, 6);
  const tabs = [page, other, third];
  for (const tab of tabs) await openCoding(tab, transcript);
  const before = await codingCount(page);
  for (const tab of tabs) await canKeep(tab);

  await test.step("all without a connection, then all with one", async () => {
    for (const one of [context, device]) await one.setOffline(true);
    for (const [at, tab] of tabs.entries()) await codeSentences(tab, 5, [codeDigits[at] ?? "1"]);
    await status(third, "Offline, 5 kept here");
    for (const one of [context, device]) await one.setOffline(false);
    for (const tab of tabs) {
      await allSaved(tab);
      await expect.poll(() => codingCount(tab)).toBe(before + 15);
    }
    expect(new Set(await storedBy(coder)).size).toBe(15);
  });

  await test.step("the same coding changed on both devices: both texts, and the choice", async () => {
    const say = (tab: Page) => focusedCoding(tab).getByRole("combobox").first();
    const [own] = await readRows(
      `SELECT c.id FROM coding c JOIN code d ON d.project_id = c.project_id AND d.id = c.code_id
       WHERE c.coder_id = $1 AND d.name = $2 ORDER BY c.starts_at LIMIT 1`,
      [coder.userId, factorNames.CT],
    );
    for (const tab of [page, third]) await openCoding(tab, `${transcript}?coding=${own.id}`);
    await canKeep(page);
    await context.setOffline(true);
    await say(page).selectOption("absent");
    await say(third).selectOption("unclear");
    await saved(third);
    await context.setOffline(false);
    await status(page, "Conflict");
    const note = page
      .getByRole("status")
      .filter({ hasText: "Somebody else saved first" })
      .or(page.getByText("Somebody else saved first").locator("../.."));
    await expect(note.first()).toContainText("no");
    await expect(note.first()).toContainText("ambivalent");
    await page.getByRole("button", { name: "Save mine over it" }).click();
    await saved(page);
    await expect(say(third)).toHaveValue("absent");
  });
  await device.close();
});

/** Everything that the browser keeps for the application, as text. */
const storage = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        found.push(request.url, await ((await (await caches.open(name)).match(request))?.text() ?? ""));
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => done(request.result);
        });
        for (const row of rows)
          found.push(
            JSON.stringify(row, (_, value: unknown) =>
              value instanceof ArrayBuffer || value instanceof Uint8Array
                ? new TextDecoder("latin1").decode(value)
                : value instanceof CryptoKey
                  ? "a key"
                  : value,
            ),
          );
      }
      database.close();
    }
    return found;
  });

test("S29 unsent work is kept encrypted, and after sign-out the browser holds no text and nobody the key", async ({
  page,
  sample,
  baseURL,
}) => {
  const url = baseURL ?? "";
  const projectId = sample.split("/").at(-1) ?? "";
  const coder = await buildCoder(page, projectId, url);
  await openCoding(page, await transcriptOf(sample, 5));
  const { sessionId } = await (await callApi(page, "GET", "/account/outbox-key")).json();
  await page.route("**/codings", (route) => (isCodingPost(route) ? route.abort() : route.continue()));
  await page.keyboard.press("Shift+BracketRight");
  const words = await page.evaluate(() => document.getSelection()?.toString() ?? "");
  const chosen =
    words !== ""
      ? words
      : ((await page.locator("section.transcript li[data-role=interviewee] p").first().textContent()) ?? "");
  await page.keyboard.press("2");
  await status(page, "Offline, 1 kept here");

  const kept = async () => (await storage(page)).join("\n");
  await expect.poll(kept).toContain(coder.userId);
  const held = await kept();
  expect(held).not.toContain("a key");
  expect(held).not.toContain("transcriptId");
  const pieces = chosen.split(/\s+/).filter((word) => word.length > 6);
  expect(pieces.length).toBeGreaterThan(0);
  expect(pieces.filter((word) => held.includes(word))).toEqual([]);

  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByText("1 step is not stored yet.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out and lose it" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await kept()).not.toContain(coder.userId);
  expect((await callApi(page, "GET", "/account/outbox-key")).status()).toBe(401);
  await signIn(page.context(), coder, url);
  expect((await callApi(page, "GET", `/account/outbox-key?of=${sessionId}`)).status()).toBe(404);
});
