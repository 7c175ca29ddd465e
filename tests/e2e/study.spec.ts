import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { readCsv, readSheets, readWordTables } from "../unit/exchange/factor-table/read-back";
import { askApi } from "./setup/api";
import { codingCount, focusedCoding, openCoding, saved } from "./setup/coding-page";
import { makePerson, signIn } from "./setup/data";
import { cellOf, rowOf } from "./setup/factor-page";
import { cardOf, chooseFiles, openImport, settleVoices } from "./setup/import-page";
import { test } from "./setup/journey";
import { realTranscripts } from "./setup/real-transcripts";
import { settled } from "./setup/settled";

const cases = [
  { name: "Northern town 2019", shortName: "North", outcome: "Yes", reason: "The council opened its books." },
  { name: "Southern town 2019", shortName: "South", outcome: "No", reason: "The council did not." },
] as const;
const codes = ["Public pressure", "A person inside", "Money"] as const;

/** What each person says: of the first code, yes of the north or no of the south; two speak of the second code. */
const saying: readonly (readonly { readonly digit: number; readonly caseKey: number; readonly isNo?: boolean }[])[] = [
  [
    { digit: 1, caseKey: 1 },
    { digit: 1, caseKey: 2, isNo: true },
  ],
  [
    { digit: 1, caseKey: 1 },
    { digit: 1, caseKey: 2, isNo: true },
  ],
  [{ digit: 1, caseKey: 1 }],
  [{ digit: 2, caseKey: 1 }],
  [{ digit: 2, caseKey: 1 }],
  [{ digit: 1, caseKey: 2, isNo: true }],
];

/* A study of one's own, through the screens alone, on transcripts that others made. */
test("a whole study on real transcripts: from an empty project to tables in Word and Excel, and a withdrawal", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const owner = await makePerson("Owner of the study");
  await signIn(context, owner, baseURL ?? "");

  await test.step("start a project", async () => {
    await page.goto("/projects/new");
    await settled(page);
    await page.getByLabel("Name", { exact: true }).fill("Open books");
    await page.getByLabel("Research question").fill("Why do councils open their books?");
    await page.getByRole("textbox", { name: "Outcome" }).fill("Opening");
    await page.getByRole("button", { name: "Start the project" }).click();
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Open books");
  });
  const study = `/projects/${page.url().split("/projects/")[1]?.split("/")[0]}`;

  await test.step("name the cases, one left out, each with its reason", async () => {
    await page.goto(`${study}/cases`);
    await settled(page);
    for (const comparedCase of cases) {
      await page.getByRole("button", { name: "Add a case" }).first().click();
      const form = page.getByRole("form", { name: "New case" });
      await form.getByLabel("Name", { exact: true }).fill(comparedCase.name);
      await form.getByLabel("Short name").fill(comparedCase.shortName);
      await form.getByRole("radio", { name: comparedCase.outcome, exact: true }).check();
      await form.getByLabel("Where the value comes from").fill("Minutes of the council");
      await form.getByLabel("Reason").fill(comparedCase.reason);
      await form.getByRole("button", { name: "Add the case" }).click();
      await expect(page.getByText(`${comparedCase.name} added.`)).toBeAttached();
    }
    await expect(page.getByText("2 cases are compared", { exact: false }).first()).toBeVisible();
  });

  await test.step("write the codebook", async () => {
    await page.goto(`${study}/codebook`);
    await settled(page);
    await page.getByRole("button", { name: "Add a code" }).first().click();
    for (const code of codes) {
      await page.getByLabel("Name of the new code").fill(code);
      await page.keyboard.press("Enter");
      await expect(page.getByText(`“${code}” added.`)).toBeAttached();
    }
    await page.keyboard.press("Escape");
    await page.getByRole("treeitem", { name: codes[0] }).click();
    await page.getByLabel("Definition", { exact: true }).fill("People outside the council ask for the books.");
    await page.getByLabel("Do not code it when").fill("The council asks itself.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText(`“${codes[0]}” saved.`).first()).toBeVisible();
  });

  await test.step("write the interview guide; a question asks about a code", async () => {
    await page.goto(`${study}/guide`);
    await settled(page);
    await page.getByRole("button", { name: "Write the guide" }).click();
    for (const [place, text] of ["What happened?", "Was there pressure from outside?"].entries()) {
      const field = page.getByLabel(`Question ${place + 1}`, { exact: true });
      if (!(await field.isVisible())) await page.getByRole("button", { name: "Add a question" }).click();
      await field.fill(text);
    }
    await page.getByRole("combobox", { name: "Codes that question 2 asks about" }).fill(codes[0]);
    await page.getByRole("option", { name: codes[0] }).click();
    await page.getByRole("button", { name: /^Save as version/ }).click();
    await expect(page.getByText("Asks about:").first()).toBeVisible();
  });

  await test.step("enter the interviewees", async () => {
    await page.goto(`${study}/interviewees`);
    await settled(page);
    for (const [place] of realTranscripts.entries()) {
      await page.getByRole("button", { name: "Add an interviewee" }).first().click();
      const dialog = page.getByRole("dialog", { name: "Add an interviewee" });
      await expect(dialog.getByLabel("Number")).toHaveValue(String(place + 1));
      await dialog.getByRole("button", { name: "Add", exact: true }).click();
      await expect(dialog).toBeHidden();
    }
    await expect(page.getByText("6 interviewees: 0 with a consent in force, 6 without a record.")).toBeVisible();
  });

  await test.step("record what each of them chose", async () => {
    for (const [place] of realTranscripts.entries()) await recordConsent(page, study, place + 1);
    await page.goto(`${study}/consent`);
    await expect(page.getByText("6 interviewees: 6 with a consent in force.")).toBeVisible();
  });

  await test.step("enter the interviews", async () => {
    await page.goto(`${study}/interviews`);
    await settled(page);
    for (const [place, transcript] of realTranscripts.entries()) {
      await page.getByRole("button", { name: "Add an interview" }).first().click();
      const dialog = page.getByRole("dialog", { name: "Add an interview" });
      await expect(dialog.getByLabel("Number")).toHaveValue(String(place + 1));
      await dialog.getByLabel("Date").fill(`2024-05-${String(place + 3).padStart(2, "0")}`);
      await dialog.getByLabel("Length in minutes").fill(String(31 + place));
      await dialog.getByLabel("Language").fill(transcript.language);
      await dialog.getByRole("checkbox", { name: `Interviewee ${place + 1}`, exact: true }).check();
      await dialog.getByRole("button", { name: "Add", exact: true }).click();
      await expect(dialog).toBeHidden();
    }
    await expect(page.getByText("6 interviews: 0 with a transcript, 0 open to the team.")).toBeVisible();
  });

  await test.step("import the transcripts", async () => {
    await importTranscripts(page, study);
    await page.goto(`${study}/interviews`);
    await expect(page.getByText("6 interviews: 6 with a transcript, 6 open to the team.")).toBeVisible();
  });

  const transcripts = await readTranscripts(page, study);
  await test.step("code every interview by keyboard, where the text runs from right to left too", async () => {
    for (const [place, says] of saying.entries()) await codeByKeyboard(page, transcripts[place]?.address ?? "", says);
    for (const { address, id } of transcripts) {
      const { items } = await askApi(page, "GET", `${study}/codings?transcriptId=${id}`);
      const { text } = await askApi(page, "GET", `${study}/transcripts/${id}`);
      const characters = [...text];
      for (const coding of items)
        expect(characters.slice(coding.start, coding.end).join(""), address).toBe(coding.exact);
    }
    const { items } = await askApi(page, "GET", `${study}/codings?transcriptId=${transcripts[0]?.id}`);
    expect(items.some((coding: { exact: string }) => coding.exact.includes("\u{1F604}"))).toBe(true);
  });

  await test.step("read the table that follows", async () => {
    await page.goto(`${study}/factors`);
    await expect(
      rowOf(page, codes[0]).getByRole("img", { name: "cited by 4 of 6 interviewees: 1, 2, 3, 6" }),
    ).toBeVisible();
    await expect(rowOf(page, codes[1]).getByRole("img", { name: "cited by 2 of 6 interviewees: 4, 5" })).toBeVisible();
    await expect(cellOf(page, codes[0], cases[0].name)).toContainText("Yes");
    await expect(cellOf(page, codes[0], cases[1].name)).toContainText("No");
    await expect(cellOf(page, codes[1], cases[0].name)).toContainText("Unknown");
    await expect(cellOf(page, codes[1], cases[0].name)).toContainText("2 of 3 needed");
  });

  await test.step("open a cell: the rule in words and the quotes, the one in Hebrew among them", async () => {
    await settled(page);
    await cellOf(page, codes[0], cases[1].name).click();
    const drawer = page.getByRole("dialog", { name: `${codes[0]} in ${cases[1].name}` });
    await expect(drawer.getByText("3 of 6 interviewees say no: 1, 2, 6; you asked for 3.")).toBeVisible();
    await expect(drawer.locator("blockquote").filter({ hasText: /[\u0590-\u05ff]{3}/ })).toHaveCSS("direction", "rtl");
    await page.keyboard.press("Escape");
  });

  await test.step("download the tables and read the files back", async () => {
    await page.goto(`${study}/exports`);
    const download = async (what: string, format: string): Promise<Buffer> => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: new RegExp(`^Download the ${what} as ${format}`) }).click(),
      ]);
      return readFileSync(await file.path());
    };
    const [kept = []] = await readWordTables(await download("Factor table", "Word"));
    expect(kept.find((row) => row[0]?.startsWith(codes[0]))?.join(" | ")).toMatch(/1, 2, 3, 6.*Yes.*No/);
    const sheets = await readSheets(await download("Factor table", "Excel"));
    expect(JSON.stringify(sheets)).toContain(codes[0]);
    const csv = readCsv(await download("Factor table", "CSV"));
    const row = csv.find((cells) => cells.includes(codes[0]) && cells.includes(cases[1].name));
    expect(row?.join(" ")).toMatch(/\bno\b/);
    const json = JSON.parse((await download("Factor table", "JSON")).toString("utf8"));
    expect(JSON.stringify(json)).toContain(codes[0]);
    const [interviews = []] = await readWordTables(await download("Interview table", "Word"));
    expect(interviews).toHaveLength(1 + realTranscripts.length);
    const words = JSON.stringify([kept, interviews, sheets, csv]);
    expect(words, "days of confidential interviewees are months").not.toMatch(/2024-05-0[3-9]/);
    expect(words, "the name under a consent stays in the identity file").not.toContain("Pseudonym");
  });

  await test.step("see what a withdrawal changes, and withdraw: after it is as the preview said", async () => {
    await page.goto(`${study}/consent`);
    await settled(page);
    await page.getByRole("button", { name: "Acts for Interviewee 2" }).click();
    await page.getByRole("menuitem", { name: "Withdraw: what would change?" }).click();
    const preview = page.getByRole("dialog", { name: "Withdraw Interviewee 2: what will happen" });
    await expect(preview.getByText("Interviewees who count: 6 → 5.")).toBeVisible();
    const before = await preview.locator("section li").allTextContents();
    expect(before.join("\n")).toContain(`${codes[0]}: 4 → 3, stays.`);
    expect(before.join("\n")).toMatch(/North.*Yes → /);
    await preview.getByRole("button", { name: "Withdraw Interviewee 2" }).click();
    const done = page.getByRole("dialog", { name: "Interviewee 2 has withdrawn" });
    await expect(done).toBeVisible();
    expect((await done.locator("section li").allTextContents()).slice(0, before.length)).toEqual(before);
    await done.getByRole("button", { name: "Close" }).last().click();

    await page.goto(`${study}/factors`);
    await expect(
      rowOf(page, codes[0]).getByRole("img", { name: "cited by 3 of 5 interviewees: 1, 3, 6" }),
    ).toBeVisible();
    await expect(cellOf(page, codes[0], cases[0].name)).toContainText("2 of 3 needed");
    const gone = await page.goto(transcripts[1]?.address ?? "");
    const text = (await gone?.text()) ?? "";
    for (const words of ["Ronak", "Safari"]) expect(text).not.toContain(words);
  });
});

const recordConsent = async (page: Page, study: string, number: number): Promise<void> => {
  await page.goto(`${study}/consent/record`);
  await settled(page);
  await page.getByLabel("Interviewee", { exact: true }).selectOption({ label: `Interviewee ${number}` });
  const choose = (group: string, answer: string) =>
    page
      .getByRole("radiogroup", { name: group })
      .or(page.getByRole("group", { name: group }))
      .getByRole("radio", { name: answer, exact: true })
      .check();
  await choose("Identity", "Confidential");
  await choose("Recording", "None");
  for (const choice of ["Analysis", "Team reads", "Quotation"]) await choose(choice, "Yes");
  await page.getByLabel("Signed as").fill(`Pseudonym ${number}`);
  await page.getByLabel("Day", { exact: true }).fill("2024-05-02");
  await page.getByLabel("Place", { exact: true }).fill("Osh");
  await page.getByRole("button", { name: "Record the consent" }).click();
  await page.waitForURL(/\/consent$/);
};

const readTranscripts = async (page: Page, study: string) => {
  const { items } = await askApi(page, "GET", `${study}/interviews`);
  return items.map(({ transcript }: { transcript: { id: string } }) => ({
    id: transcript.id,
    address: `${study}/transcripts/${transcript.id}`,
  })) as readonly { readonly id: string; readonly address: string }[];
};

/** Moves to the first answer that is long enough to hold a pictogram, and says there what the person says. */
const codeByKeyboard = async (page: Page, address: string, says: (typeof saying)[number]): Promise<void> => {
  await openCoding(page, address);
  const before = await codingCount(page);
  await page.keyboard.press("Shift+BracketRight");
  await page.keyboard.press("Shift+ArrowDown");
  for (const { digit, caseKey, isNo } of says) {
    await page.keyboard.press("k");
    await page.keyboard.press(String(caseKey));
    await page.keyboard.press(isNo ? `Shift+Digit${digit}` : `Digit${digit}`);
    await page.keyboard.press("k");
    await page.keyboard.press(String(caseKey));
  }
  await expect(focusedCoding(page)).toBeVisible();
  await expect.poll(() => codingCount(page)).toBe(before + 1);
  await saved(page);
};

/** All files at once; each is shown as it was understood and stored when it is settled who speaks. Then they are opened to the team. */
const importTranscripts = async (page: Page, study: string): Promise<void> => {
  await openImport(page, study);
  const files = realTranscripts.map(({ fileName, bytes }, place) => ({
    name: `${place + 1} ${fileName}`,
    buffer: bytes,
  }));
  await chooseFiles(page, files);
  for (const [place, transcript] of realTranscripts.entries()) {
    const card = cardOf(page, files[place]?.name ?? "");
    await expect(card.getByText(new RegExp(`^${transcript.turnCount} turns`))).toBeVisible({ timeout: 30_000 });
    await settleVoices(card, transcript.speakers, `Interviewee ${place + 1}`);
    await expect(card.getByText("Ready to store")).toBeVisible();
  }
  const { items } = await askApi(page, "GET", `${study}/interviews`);
  expect(
    items.filter(({ transcript }: { transcript: unknown }) => transcript !== null),
    "nothing is stored before it is confirmed",
  ).toEqual([]);
  await page.getByRole("button", { name: "Store the 6 that are ready" }).click();
  await expect(page.getByText("6 of 6 stored", { exact: false })).toBeVisible({ timeout: 60_000 });

  await page.goto(`${study}/interviews`);
  await settled(page);
  for (const [place] of realTranscripts.entries()) {
    await page.getByRole("button", { name: `Open interview ${place + 1} to the team` }).click();
    const dialog = page.getByRole("dialog", { name: `Open interview ${place + 1} to the team?` });
    await dialog.getByRole("button", { name: "Open to the team" }).click();
    const keep = dialog.getByRole("button", { name: "Keep them and open it" });
    await expect(keep.or(page.getByText(`Interview ${place + 1} is open to the team.`)).first()).toBeVisible();
    if (await keep.isVisible()) await keep.click();
    await expect(dialog).toBeHidden();
  }
};
