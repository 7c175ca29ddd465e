import { expect } from "@playwright/test";
import { askApi } from "./setup/api";
import { expectAccessible } from "./setup/axe";
import { test } from "./setup/journey";
import { realTranscripts } from "./setup/real-transcripts";
import { settled } from "./setup/settled";
import { addInterview, buildStudy } from "./setup/study";

const lead = /passages? by \d+ interviewees?/;

test("quotes are filtered, read side by side, copied with citation, kept as a filter and opened at their place", async ({
  page,
  context,
  owner: _owner,
  sample,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${sample}/quotes`);
  await settled(page);
  const all = await page.getByText(lead).first().textContent();
  await page.getByRole("checkbox", { name: /^Tajikistan 2021/ }).check();
  await page.getByRole("checkbox", { name: /^no\b/ }).check();
  await expect(page).toHaveURL(/case=.*says=absent|says=absent.*case=/);
  await expect(page.getByText(lead).first()).not.toHaveText(all ?? "");
  await page.keyboard.press("Escape");
  await page.locator("h1").focus();
  await page.keyboard.press("j");
  const first = page.locator("[data-quote]").first();
  await expect(first.locator("[data-list-item]")).toBeFocused();
  await page.keyboard.press("y");
  await expect(page.getByText("Copied with its citation.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^“.+” \(.+, interview \d, turn \d+\)$/);
  await page.getByRole("button", { name: "Kept filters" }).click();
  await page.getByLabel("Name", { exact: true }).fill("No in Tajikistan");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.getByRole("button", { name: "No in Tajikistan", exact: true })).toBeVisible();
  await expectAccessible(page, "kept filters");
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "By case" }).check();
  await expect(page.getByRole("table", { name: "What they say side by side" })).toBeVisible();
  await page.getByRole("radio", { name: "List" }).check();
  await first.locator("[data-list-item]").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/transcripts\/.*coding=/);
});

test("hits of a search are chosen, previewed, coded as one step and taken back; chosen quotes change as one step", async ({
  page,
  owner: _owner,
  sample,
}) => {
  test.setTimeout(240_000);
  await page.goto(`${sample}/search?q=border`);
  await settled(page);
  await expect(page.locator("[data-hit]").first()).toBeVisible();
  await page.getByRole("button", { name: "Choose all" }).click();
  await page.getByRole("button", { name: "Code the chosen hits" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByPlaceholder("Code by name").fill("Economic");
  await page.keyboard.press("Enter");
  await expect(drawer.getByText(/passages? will be coded, of \d+ interviewees?/)).toBeVisible();
  await expectAccessible(page, "preview of coding hits");
  await drawer.getByRole("button", { name: /^Code \d+ passages?$/ }).click();
  await expect(page.getByText(/passages? coded: Economic dependence/)).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("Undone: a change of several codings.")).toBeVisible();
});

test("a transcript in another script is searched by words, parts and patterns, and coded", async ({
  page,
  owner: _owner,
}) => {
  test.setTimeout(240_000);
  const hebrew = realTranscripts.find((one) => one.language === "he");
  if (!hebrew) throw new Error("the collection holds no Hebrew transcript");
  await page.goto("/projects");
  const study = await buildStudy(page, "Another script", []);
  const interviewId = await addInterview(page, study.address, true);
  const interviews = await askApi(page, "GET", `${study.address}/interviews`);
  const { version, intervieweeIds } = interviews.items[0];
  await askApi(page, "PATCH", `${study.address}/interviews/${interviewId}`, { version, body: { language: "he" } });
  const speakers = Object.fromEntries(
    Object.entries(hebrew.speakers).map(([label, role]) => [
      label,
      role === "interviewee" ? { role, intervieweeId: intervieweeIds[0] } : { role },
    ]),
  );
  const stored = await askApi(page, "POST", `${study.address}/interviews/${interviewId}/transcripts`, {
    file: { name: hebrew.fileName, mimeType: "text/plain", buffer: hebrew.bytes },
    fields: { speakers: JSON.stringify(speakers) },
  });
  await askApi(page, "POST", `${study.address}/transcripts/${stored.id}/release`, { body: { undecided: "keep" } });
  const transcript = await askApi(page, "GET", `${study.address}/transcripts/${stored.id}`);
  const letters = [...transcript.text];
  const said = transcript.turns
    .filter((turn: { role: string }) => turn.role === "interviewee")
    .map((turn: { start: number; end: number }) => letters.slice(turn.start, turn.end).join(""))
    .join(" ");
  const word = /[\u05d0-\u05ea]{4,}/.exec(said)?.[0] ?? "";
  for (const mode of ["words", "part", "pattern"]) {
    await page.goto(`${study.address}/search?q=${encodeURIComponent(word)}&mode=${mode}`);
    await settled(page);
    await expect(page.locator("[data-hit] mark").first()).toHaveText(word);
  }
  await page.getByRole("button", { name: "Choose all" }).click();
  await page.getByRole("button", { name: "Code the chosen hits" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByPlaceholder("Code by name").fill("Threat");
  await page.keyboard.press("Enter");
  await drawer.getByRole("button", { name: /^Code \d+ passages?$/ }).click();
  await expect(page.getByText(/coded: Threat/)).toBeVisible();
  await page.goto(`${study.address}/quotes`);
  await settled(page);
  await expect(page.locator("[data-quote] blockquote").first()).toContainText(word);
});
