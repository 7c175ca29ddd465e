import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { mp4, wav } from "../factories/recording-bytes";
import { askApi } from "./setup/api";
import { expectAccessible } from "./setup/axe";
import { openCoding } from "./setup/coding-page";
import { joinProject, makeLink, makePerson, type Person, signIn } from "./setup/data";
import { test } from "./setup/journey";
import { buildRecordedStudy, type RecordedStudy } from "./setup/recorded-study";
import { settled } from "./setup/settled";

/* A recording beside its text: stored when consent allows it, opened with the password, played from a turn's time. */

const PASSWORD = "three unrelated words";
const folder = fileURLToPath(new URL("../../test-results/screens/", import.meta.url));
const shot = async (page: Page, name: string) => {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `recording-${name}.png`) });
};

let person: Person;
let study: RecordedStudy;

test.beforeEach(async ({ page, context, baseURL }) => {
  if (!person) {
    person = await makePerson("Interviewer with a recorder");
    await page.goto(await makeLink(person, "passwordSet"));
    await page.getByLabel("New password").fill(PASSWORD);
    await page.locator("form button[type=submit]").click();
    await page.waitForURL(/sign-in|projects/);
    await context.clearCookies();
  }
  await signIn(context, person, baseURL ?? "");
  study ??= await buildRecordedStudy(page, "Recorded");
});

const player = (page: Page) => page.getByRole("region", { name: "Recording" });
const heard = (page: Page) =>
  page.locator("audio").evaluate((audio: HTMLAudioElement) => ({ at: audio.currentTime, isPaused: audio.paused }));

test.describe.configure({ mode: "serial" });

test.describe("storing", () => {
  test.use({ expectedComplaints: /409|415/ });

  test("a recording is stored when consent allows it, and refused with the clause or the reason when it does not", async ({
    page,
  }) => {
    await page.goto(`${study.address}/interviews`);
    await settled(page);
    await expect(page.getByText("No recording: Person 2 did not allow one")).toBeVisible();
    await page.getByRole("button", { name: "Add the recording of interview 1" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(/allowed sound/)).toBeVisible();
    const choose = dialog.locator("input[type=file]");
    // The name says sound; the content has a picture.
    const video = { name: "interview.mp3", mimeType: "audio/mpeg", buffer: mp4({ tracks: ["soun", "vide"] }) };
    await choose.setInputFiles(video);
    await expect(dialog.getByText("The consent does not cover this")).toBeVisible();
    await choose.setInputFiles({ name: "notes.wav", mimeType: "audio/wav", buffer: Buffer.from("Q: Why?") });
    await expect(dialog.getByText("This is no recording that can be stored")).toBeVisible();
    await expectAccessible(page, "the dialog that adds a recording");
    await shot(page, "add");
    await choose.setInputFiles({ name: "anything.bin", mimeType: "application/octet-stream", buffer: wav(20) });
    await expect(dialog).toBeHidden();
    await expect(page.getByText("Sound, 0:20")).toBeVisible();
    await shot(page, "interviews");
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole("button", { name: "Remove the recording of interview 1" })).toBeVisible();
    await expectAccessible(page, "the interviews with a recording, narrow");
    await shot(page, "interviews-390");
  });
});

test.describe("playing", () => {
  test.use({ expectedComplaints: /403|404|ERR_INTERNET_DISCONNECTED/ });

  test("C04 a turn's time opens the recording with the password and plays from there; keys and speed work", async ({
    page,
  }) => {
    const address = `${study.address}/transcripts/${study.transcriptId}`;
    await openCoding(page, address);
    await expect(player(page).getByText("Sound, 0:20")).toBeVisible();
    await page.context().setOffline(true);
    await expect(player(page).getByText("No connection: the recording cannot be opened.")).toBeVisible();
    await page.context().setOffline(false);
    await expect(player(page).getByRole("button", { name: "Open the recording" })).toBeEnabled();
    await expectAccessible(page, "the coding screen with a recording that is not open");
    await page.getByRole("button", { name: "Play from 0:12" }).click();
    const dialog = page.getByRole("dialog", { name: "Open the recording" });
    await dialog.getByLabel("Your password").fill("not the password");
    await dialog.getByRole("button", { name: "Open" }).click();
    await expect(dialog.getByText(/not your password|password is wrong|not right/i).first()).toBeVisible();
    await expectAccessible(page, "the dialog that opens a recording");
    await shot(page, "password");
    await dialog.getByLabel("Your password").fill(PASSWORD);
    await dialog.getByRole("button", { name: "Open" }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(async () => (await heard(page)).at).toBeGreaterThan(12);
    expect((await heard(page)).at).toBeLessThan(17);
    await expect(page.locator("[data-play][aria-current=true]")).toHaveText("0:12");

    await page.locator("section.transcript").focus();
    await page.keyboard.press("l");
    await expect(player(page).getByRole("button", { name: "Play" })).toBeVisible();
    const paused = await heard(page);
    expect(paused.isPaused).toBe(true);
    await page.keyboard.press("j");
    await expect.poll(async () => (await heard(page)).at).toBeCloseTo(paused.at - 5, 1);
    await player(page).getByRole("combobox", { name: "Speed" }).selectOption("1.5");
    expect(await page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.playbackRate)).toBe(1.5);
    await expectAccessible(page, "the coding screen with a recording that is open");
    await shot(page, "coding");
    await page.emulateMedia({ colorScheme: "dark" });
    await shot(page, "coding-dark");
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, "the coding screen with a recording, narrow");
    await shot(page, "coding-390");
    await page.setViewportSize({ width: 1280, height: 800 });

    // From the first turn again, without the password; the address is of this server and worth nothing elsewhere.
    await page.getByRole("button", { name: "Play from 0:03" }).click();
    await expect.poll(async () => (await heard(page)).at).toBeGreaterThan(3);
    const source = await page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.src);
    const stranger = await page.context().browser()?.newContext();
    expect((await stranger?.request.get(source))?.status()).toBe(401);
    await stranger?.close();
    await player(page).getByRole("button", { name: "Close the recording" }).click();
    await expect(page.locator("audio")).toHaveCount(0);
  });

  test("where the text is prepared a turn takes the time of the recording", async ({ page }) => {
    await page.goto(`${study.address}/transcripts/${study.transcriptId}/prepare?turn=2`);
    await settled(page);
    await page.getByRole("button", { name: "Listen from 0:03" }).click();
    await page.getByRole("dialog").getByLabel("Your password").fill(PASSWORD);
    await page.getByRole("dialog").getByRole("button", { name: "Open" }).click();
    await expect.poll(async () => (await heard(page)).at).toBeGreaterThan(4);
    await page.keyboard.press("Control+Shift+L");
    await expect(player(page).getByRole("button", { name: "Play" })).toBeVisible();
    await page.getByRole("button", { name: "Set to where the recording is" }).click();
    const at = Math.floor((await heard(page)).at);
    await expect(page.getByLabel("Time in the recording")).toHaveValue(`0:${String(at).padStart(2, "0")}`);
    await expectAccessible(page, "preparing a transcript with its recording");
    await shot(page, "prepare");
  });

  test("C04 a colleague who did not lead the interview sees and hears nothing of it", async ({ browser, baseURL }) => {
    const colleague = await makePerson("Colleague");
    await joinProject(colleague, study.projectId, ["owner", "interviewer"]);
    const context = await browser.newContext();
    await signIn(context, colleague, baseURL ?? "");
    const page = await context.newPage();
    await openCoding(page, `${baseURL}${study.address}/transcripts/${study.transcriptId}`);
    await expect(player(page)).toHaveCount(0);
    await expect(page.locator("button[data-play]")).toHaveCount(0);
    await page.goto(`${baseURL}${study.address}/interviews`);
    await settled(page);
    await expect(page.getByText("Sound, 0:20")).toHaveCount(0);
    await context.close();
  });

  test("C08 a recording stops when consent is narrowed or withdrawn, in the tab that plays it", async ({ page }) => {
    await openCoding(page, `${study.address}/transcripts/${study.transcriptId}`);
    const open = async () => {
      await player(page).getByRole("button", { name: "Open the recording" }).click();
      const password = page.getByRole("dialog").getByLabel("Your password");
      await expect(password.or(page.locator("audio"))).toBeAttached();
      if (await password.isVisible()) {
        await password.fill(PASSWORD);
        await page.getByRole("dialog").getByRole("button", { name: "Open" }).click();
      }
      await expect.poll(async () => (await heard(page)).isPaused).toBe(false);
    };
    const record = (recording: string, signedOn: string) =>
      askApi(page, "POST", `${study.address}/interviewees/${study.intervieweeId}/consents`, {
        body: {
          choices: { identity: "confidential", recording, analysis: true, teamAccess: true, quotation: true },
          basis: "typed",
          signedAs: "A pseudonym",
          signedOn,
          signedPlace: "Osh",
        },
      });
    await open();
    await record("none", "2024-06-01");
    await expect(page.locator("audio")).toHaveCount(0);
    await expect(player(page)).toHaveCount(0);
    await record("audio", "2024-06-02");
    await expect(player(page)).toBeVisible();
    await open();
    await askApi(page, "POST", `${study.address}/interviewees/${study.intervieweeId}/withdrawal`, {
      body: { mode: "stop", confirm: "Person 1" },
    });
    await expect(page.locator("audio")).toHaveCount(0);
    await expect(player(page)).toHaveCount(0);
  });
});
