import { expect, type Page } from "@playwright/test";
import { askApi } from "./setup/api";
import { expectAccessible } from "./setup/axe";
import { joinProject, makePerson, signIn } from "./setup/data";
import { test } from "./setup/journey";
import { realTranscripts } from "./setup/real-transcripts";
import { settled } from "./setup/settled";
import { buildStudy } from "./setup/study";

const [real] = realTranscripts;

interface Talk {
  readonly project: string;
  readonly projectId: string;
  readonly transcriptId: string;
  readonly codeId: string;
  readonly address: string;
}

/** A real transcript of 72 turns, with a pictogram before each paragraph, stored, opened to the team and coded twice. */
const buildTalk = async (page: Page): Promise<Talk> => {
  if (!real) throw new Error("there is no real transcript");
  const study = await buildStudy(page, "A corrected study", []);
  const below = `/projects/${study.projectId}`;
  const ask = (method: string, path: string, call: Parameters<typeof askApi>[3] = {}) =>
    askApi(page, method, `${below}${path}`, call);
  const person = await ask("POST", "/interviewees", { body: { number: 1, label: "Minister" } });
  await ask("POST", `/interviewees/${person.id}/consents`, {
    body: {
      choices: { identity: "confidential", recording: "none", analysis: true, teamAccess: true, quotation: true },
      basis: "typed",
      signedAs: "A. T.",
      signedOn: "2024-05-03",
      signedPlace: "Taipei",
    },
  });
  const interview = await ask("POST", "/interviews", {
    body: { number: 1, date: "2024-05-03", lengthMinutes: 60, language: real.language, intervieweeIds: [person.id] },
  });
  const speakers = Object.fromEntries(
    Object.entries(real.speakers).map(([label, role]) => [
      label,
      role === "interviewee" ? { role, intervieweeId: person.id } : { role },
    ]),
  );
  const stored = await ask("POST", `/interviews/${interview.id}/transcripts`, {
    file: { name: real.fileName, mimeType: "text/plain", buffer: real.bytes },
    fields: { speakers: JSON.stringify(speakers) },
  });
  await ask("POST", `/transcripts/${stored.id}/release`, { body: { undecided: "keep" } });
  return {
    project: study.address,
    projectId: study.projectId,
    transcriptId: stored.id,
    codeId: study.codeIds[0] ?? "",
    address: `${study.address}/transcripts/${stored.id}`,
  };
};

// biome-ignore lint/suspicious/noExplicitAny: a journey looks into answers of every shape
const readTalk = (page: Page, { projectId, transcriptId }: Talk): Promise<any> =>
  askApi(page, "GET", `/projects/${projectId}/transcripts/${transcriptId}`);

/** Codes the first words of a turn. */
const codeStart = async (page: Page, talk: Talk, turn: number, letters: number) => {
  const transcript = await readTalk(page, talk);
  const { start } = transcript.turns[turn];
  const end = start + letters;
  const exact = [...transcript.text].slice(start, end).join("");
  const body = {
    transcriptId: talk.transcriptId,
    version: transcript.version,
    start,
    end,
    exact,
    codeId: talk.codeId,
    stances: [{ stance: "present" }],
  };
  return askApi(page, "POST", `/projects/${talk.projectId}/codings`, { body });
};

const openPrepare = async (page: Page, talk: Talk, turn: number) => {
  await page.goto(`${talk.address}/prepare?turn=${turn + 1}`);
  await settled(page);
  await expect(page.getByRole("textbox", { name: /^Text of interview 1/ })).toBeFocused();
  await expect(page.getByRole("heading", { name: `Turn ${turn + 1}` })).toBeVisible();
};

const saveBy = async (page: Page, version: number) => {
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `Save as version ${version}` })
    .click();
  await expect(page.getByText(`Version ${version} · `)).toBeVisible();
};

test("corrects a real transcript by keyboard alone; codings keep their words, and what moves is said before it is saved", async ({
  page,
  owner: _owner,
}) => {
  test.setTimeout(300_000);
  const talk = await buildTalk(page);
  const before = await readTalk(page, talk);
  const spoken = before.turns.filter(
    ({ role, start, end }: { role: string; start: number; end: number }) => role === "interviewee" && end - start > 150,
  );
  const [first, second, third] = spoken;
  const codings = [await codeStart(page, talk, first.index, 30), await codeStart(page, talk, second.index, 40)];
  const lost = await codeStart(page, talk, third.index, 12);

  await test.step("the key e on the coding screen opens the text at the turn", async () => {
    await page.goto(`${talk.address}?coding=${codings[1].id}`);
    await settled(page);
    await expect(page.locator("section.transcript[data-ready]")).toBeVisible();
    await page.keyboard.press("e");
    await page.waitForURL(new RegExp(`/prepare\\?turn=${second.index + 1}$`));
    await expect(page.getByRole("heading", { name: `Turn ${second.index + 1}` })).toBeVisible();
    await expect(page.locator(".prepare-coding").first()).toBeVisible();
  });

  await test.step("words before a coding and inside it are corrected; the preview counts what moves", async () => {
    await openPrepare(page, talk, first.index);
    await page.keyboard.type("Well, ");
    for (let letter = 0; letter < 10; letter += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.type("really ");
    await expect(page.getByText("Not saved yet")).toBeVisible();
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(/1 coding changes its words\. 2 codings move with their words\./)).toBeVisible();
    await saveBy(page, 2);
    const [changed, moved] = await Promise.all(
      codings.map(({ id }) => askApi(page, "GET", `/projects/${talk.projectId}/codings/${id}`)),
    );
    expect(changed).toMatchObject({ transcriptVersion: 2, needsRepair: false });
    expect(changed.exact).toContain("really ");
    expect(changed.exact.replace("really ", "")).toBe(codings[0].exact);
    expect(moved).toMatchObject({ exact: codings[1].exact, transcriptVersion: 2, needsRepair: false });
  });

  await test.step("a turn is divided, given to another speaker and timed, and joined again", async () => {
    const { turns } = await readTalk(page, talk);
    await openPrepare(page, talk, second.index);
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    for (let letter = 0; letter < 60; letter += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: `Turn ${second.index + 2}` })).toBeVisible();
    await page.keyboard.press("Control+j");
    await expect(page.getByLabel("Speaker")).toBeFocused();
    await page.getByLabel("Speaker").selectOption("Interviewer");
    await page.getByLabel("Time in the recording").fill("1:05:12");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("textbox", { name: /^Text of interview 1/ })).toBeFocused();
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("dialog").getByText(/1 turn divided\./)).toBeVisible();
    await saveBy(page, 3);
    const divided = await readTalk(page, talk);
    expect(divided.turns).toHaveLength(turns.length + 1);
    expect(divided.turns[second.index + 1]).toMatchObject({ role: "interviewer", startMs: 3_912_000 });

    await openPrepare(page, talk, second.index + 1);
    await page.keyboard.press("Backspace");
    await expect(page.getByRole("heading", { name: `Turn ${second.index + 1}` })).toBeVisible();
    await page.keyboard.press("Control+s");
    await saveBy(page, 4);
    const joined = await readTalk(page, talk);
    expect(joined.turns).toHaveLength(turns.length);
    expect((await askApi(page, "GET", `/projects/${talk.projectId}/codings/${codings[1].id}`)).exact).toBe(
      codings[1].exact,
    );
  });

  await test.step("a coding whose words go waits for its coder, who puts it on its words again", async () => {
    await openPrepare(page, talk, third.index);
    for (let letter = 0; letter < 12; letter += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+x");
    await page.keyboard.press("End");
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("dialog").getByText("Need a decision")).toBeVisible();
    await saveBy(page, 5);
    await expect(page.getByText("A correction took the words of 1 coding.")).toBeVisible();
    await expectAccessible(page, "the text with a coding to be put right");
    await page.goto(talk.address);
    await expect(page.getByText("1 coding lost its words in a correction of the text.")).toBeVisible();
    await openPrepare(page, talk, third.index);
    await page.keyboard.insertText(lost.exact);
    await page.keyboard.press("Control+s");
    await saveBy(page, 6);
    await page
      .getByRole("button", { name: /^Put the coding on/ })
      .first()
      .click();
    await expect(page.getByText("A correction took the words of 1 coding.")).toBeHidden();
    const found = await askApi(page, "GET", `/projects/${talk.projectId}/codings/${lost.id}`);
    expect(found).toMatchObject({ exact: lost.exact.trim(), needsRepair: false, transcriptVersion: 6 });
  });

  await test.step("an older version stands beside what came since, and nothing of the text is kept in the browser", async () => {
    await page.getByRole("link", { name: "Version 1: what changed since" }).click();
    await expect(page.getByRole("heading", { name: "Interview 1: version 1" })).toBeVisible();
    await expect(page.locator("ins", { hasText: "really" })).toBeVisible();
    await expectAccessible(page, "an older version");
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain("really");
  });
});

// A refused save and a lost connection leave a line in the browser's console.
const refusing = test.extend({ expectedComplaints: /409 \(Conflict\)|ERR_INTERNET_DISCONNECTED|Failed to fetch/ });

refusing("replaces words, compares a corrected file, and tells who saves second", async ({ page, owner: _owner }) => {
  test.setTimeout(300_000);
  const talk = await buildTalk(page);
  const coding = await codeStart(page, talk, 1, 30);

  await test.step("all hits are replaced as one step, which is undone as one", async () => {
    await openPrepare(page, talk, 0);
    await page.keyboard.press("Control+Shift+h");
    await page.getByRole("searchbox", { name: "Find" }).fill("government");
    await expect(page.getByText(/^1 of \d+ hits$/)).toBeVisible();
    await page.getByLabel("Replace with").fill("administration");
    await page.getByRole("button", { name: "Replace all" }).click();
    await expect(page.getByText("Not saved yet")).toBeVisible();
    await expect(page.getByText("Not in this text.")).toBeVisible();
    await expectAccessible(page, "finding and replacing");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await expect(page.getByText("Nothing changed")).toBeVisible();
  });

  await test.step("leaving with corrections asks first, and keeps them when one stays", async () => {
    await page.keyboard.type("Oh. ");
    page.once("dialog", (dialog) => void dialog.dismiss());
    await page.getByRole("link", { name: "Back to coding" }).click();
    await expect(page.getByText("Not saved yet")).toBeVisible();
  });

  await test.step("who saves second is shown both texts", async () => {
    const transcript = await readTalk(page, talk);
    await askApi(page, "POST", `/projects/${talk.projectId}/transcripts/${talk.transcriptId}/versions`, {
      version: 1,
      body: { steps: [{ start: transcript.codePointCount, end: transcript.codePointCount, text: " Thank you." }] },
    });
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("Somebody saved version 2 meanwhile")).toBeVisible();
    await expect(dialog.getByText("Oh. ", { exact: false }).first()).toBeVisible();
    await expect(dialog.getByText("Thank you.", { exact: false }).first()).toBeVisible();
    await page.keyboard.press("Escape");
    // The event of the newer version has come by now, and took no correction away.
    await expect(page.getByText("Your corrections stay on this page.", { exact: false })).toBeVisible();
    await expect(page.getByText("Not saved yet")).toBeVisible();
    await expectAccessible(page, "corrections beside a newer version");
  });

  await test.step("a corrected file is compared with the version and keeps the coding", async () => {
    page.once("dialog", (dialog) => void dialog.accept());
    await openPrepare(page, talk, 0);
    const { text } = await readTalk(page, talk);
    const file = Buffer.from(text.replaceAll("government", "administration"));
    await page
      .getByLabel("Choose a file")
      .setInputFiles({ name: "corrected.txt", mimeType: "text/plain", buffer: file });
    await expect(page.getByRole("dialog").getByText("Save the corrected file as version 3?")).toBeVisible();
    await expect(page.getByRole("dialog").getByText(/wordings\./)).toBeVisible();
    await expectAccessible(page, "the preview of a corrected file");
    await saveBy(page, 3);
    const now = await askApi(page, "GET", `/projects/${talk.projectId}/codings/${coding.id}`);
    expect(now).toMatchObject({ needsRepair: false, transcriptVersion: 3 });
    expect(now.exact.replaceAll("administration", "government")).toBe(coding.exact);
  });

  await test.step("on a narrow screen and without a connection it stays usable", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openPrepare(page, talk, 2);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await expectAccessible(page, "the text on a narrow screen");
    await page.context().setOffline(true);
    await page.keyboard.type("Well. ");
    await expect(page.getByText(/You are offline\. Corrections stay/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Save", exact: true })).toBeDisabled();
    await page.context().setOffline(false);
    await expect(page.getByRole("button", { name: "Save", exact: true })).toBeEnabled();
  });
});

test("a coder looks at versions and corrects nothing", async ({ page, owner: _owner, browser, baseURL }) => {
  const talk = await buildTalk(page);
  const coder = await makePerson("Coder");
  await joinProject(coder, talk.projectId, ["coder"]);
  const context = await browser.newContext();
  await signIn(context, coder, baseURL ?? "");
  const other = await context.newPage();
  await other.goto(`${talk.address}/prepare`);
  await expect(
    other.getByText("The interviewer of this interview and the owner correct its text.", { exact: false }),
  ).toBeVisible();
  await expect(other.getByText("Every coding stands on its words.")).toBeVisible();
  await expect(other.getByRole("textbox", { name: /^Text of interview/ })).toHaveCount(0);
  await expectAccessible(other, "the versions as a coder sees them");
  await context.close();
});
