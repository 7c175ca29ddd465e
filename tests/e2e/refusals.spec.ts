import { expect, type Page } from "@playwright/test";
import { askApi } from "./setup/api";
import { makeLink, makePerson, readRows, signIn } from "./setup/data";
import { cardOf, chooseFiles, openImport, settleVoices } from "./setup/import-page";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";
import { addInterview, buildStudy } from "./setup/study";

/* What a screen says when something cannot be: what happened, what is safe, what to do. Nothing is half-stored. */
test.use({ expectedComplaints: /status of 4\d\d|net::ERR_/ });

/** The head of a compound file with the entry that Word gives an encrypted document. */
const compoundFile = (): Buffer => {
  const bytes = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from("EncryptedPackage", "utf16le").copy(bytes, 1024);
  Buffer.from("EncryptionInfo", "utf16le").copy(bytes, 1152);
  return bytes;
};

test("an expired link says so on the page that it leads to", async ({ page }) => {
  const newcomer = await makePerson("Late newcomer");
  for (const purpose of ["ownerClaim", "passwordSet"] as const) {
    await page.goto(await makeLink(newcomer, purpose, "-1 minute"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
    await expect(page.getByText("its time is over", { exact: false })).toBeVisible();
    await expect(page.getByLabel("Password")).toHaveCount(0);
  }
});

test("P03 another project's address answers 404 on every screen, as if there were nothing", async ({
  page,
  context,
  baseURL,
  sample,
}) => {
  await signIn(context, await makePerson("Stranger"), baseURL ?? "");
  const screens = [
    "",
    "/cases",
    "/interviewees",
    "/consent",
    "/guide",
    "/interviews",
    "/codebook",
    "/sources",
    "/factors",
  ];
  for (const screen of [...screens, "/exports", "/settings"]) {
    const answer = await page.goto(`${sample}${screen}`);
    expect(answer?.status(), screen).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here for you");
    await expect(page).not.toHaveTitle(/One alliance/);
    expect(await answer?.text(), screen).not.toContain("One alliance");
  }
});

test.describe("in a study of one's own", () => {
  let study: Awaited<ReturnType<typeof buildStudy>>;
  test.beforeEach(async ({ page, context, baseURL }) => {
    await signIn(context, await makePerson("Owner"), baseURL ?? "");
    await page.goto("/projects");
    study = await buildStudy(page, "A study with slips", []);
  });

  test("a name used twice is refused beside its field, and what was typed stays", async ({ page }) => {
    await page.goto(`${study.address}/cases`);
    await settled(page);
    await page.getByRole("button", { name: "Add a case" }).first().click();
    const form = page.getByRole("form", { name: "New case" });
    await form.getByLabel("Name", { exact: true }).fill("Case 1");
    await form.getByLabel("Reason").fill("Typed with care.");
    await form.getByRole("button", { name: "Add the case" }).click();
    await expect(form.getByRole("textbox", { name: "Name", exact: true })).toHaveAttribute("aria-invalid", "true");
    await expect(form.getByText("This name is in use")).toBeVisible();
    await expect(form.getByLabel("Reason")).toHaveValue("Typed with care.");
    expect((await askApi(page, "GET", `${study.address}/cases`)).items).toHaveLength(2);
  });

  test("a change of an older state shows both, and overwrites nothing by itself", async ({ page }) => {
    await page.goto(`${study.address}/cases`);
    await settled(page);
    await page.getByRole("button", { name: "Edit Case 1" }).click();
    const form = page.getByRole("form", { name: "Edit Case 1" });
    await form.getByLabel("Reason").fill("Mine.");
    const [one] = (await askApi(page, "GET", `${study.address}/cases`)).items;
    const { id, version } = one;
    await askApi(page, "PATCH", `${study.address}/cases/${id}`, { version, body: { reason: "Theirs." } });
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await expect(form.getByText("Somebody else saved first")).toBeVisible();
    for (const words of ["Mine.", "Theirs."]) await expect(form.getByText(words).first()).toBeVisible();
    expect((await askApi(page, "GET", `${study.address}/cases`)).items[0].reason).toBe("Theirs.");
    await form.getByRole("button", { name: "Save mine over it" }).click();
    await expect(form).toBeHidden();
    expect((await askApi(page, "GET", `${study.address}/cases`)).items[0].reason).toBe("Mine.");
  });

  test("an interviewee without a consent record cannot be signed for on a day that is not there", async ({ page }) => {
    await askApi(page, "POST", `${study.address}/interviewees`, { body: { number: 1, label: "Interviewee 1" } });
    await page.goto(`${study.address}/consent/record`);
    await settled(page);
    await page.getByLabel("Signed as").fill("Pseudonym");
    await page.getByLabel("Place", { exact: true }).fill("Osh");
    await page.getByRole("button", { name: "Record the consent" }).click();
    await expect(page.getByText("The day is needed.")).toBeVisible();
    await page.getByLabel("Day", { exact: true }).fill("2999-01-01");
    await page.getByRole("group", { name: "Analysis" }).getByRole("radio", { name: "Yes", exact: true }).check();
    await page.getByRole("button", { name: "Record the consent" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Record a consent");
    await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
    const [person] = (await askApi(page, "GET", `${study.address}/interviewees`)).items;
    expect(person.recordCount).toBe(0);
  });

  test("a connection that is lost while saving is said, and what was typed stays", async ({ page }) => {
    await page.goto(`${study.address}/cases`);
    await settled(page);
    await page.getByRole("button", { name: "Add a case" }).first().click();
    const form = page.getByRole("form", { name: "New case" });
    await form.getByLabel("Name", { exact: true }).fill("Case 3");
    await page.route("**/api/v1/**", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await form.getByRole("button", { name: "Add the case" }).click();
    await expect(form.getByText("The server could not be reached")).toBeVisible();
    await expect(form.getByLabel("Name", { exact: true })).toHaveValue("Case 3");
    await page.unroute("**/api/v1/**");
    await form.getByRole("button", { name: "Add the case" }).click();
    await expect(page.getByText("Case 3 added.")).toBeAttached();
  });

  test("a transcript without a valid consent record is not stored, and the sentence says why", async ({ page }) => {
    const interviewId = await addInterview(page, study.address, false);
    await openImport(page, study.address);
    await chooseFiles(page, [fileOf("1 talk.txt", "Q: Why?\nA: Because.\n")]);
    const card = cardOf(page, "1 talk.txt");
    await expect(card.getByText("There is no consent for this yet")).toBeVisible();
    await expect(
      card.getByText("Nothing was stored. A file that you sent was not kept.", { exact: false }),
    ).toBeVisible();
    await expect(card.getByRole("link", { name: /Record a consent of Interviewee 1/ })).toBeVisible();
    await expectNothingStored(page, study.address, interviewId);
  });

  for (const [name, buffer, title] of [
    ["1 empty.txt", Buffer.alloc(0), "The file is empty"],
    [
      "1 picture.txt",
      Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
      "This is not a text",
    ],
    ["1 damaged.docx", Buffer.from("PK\u0003\u0004and then nothing", "latin1"), "The file is damaged"],
    // What Word writes for a document with a password: a compound file, not a zip.
    ["1 locked.docx", compoundFile(), "The file is protected by a password"],
    ["1 large.txt", Buffer.alloc(50 * 1024 * 1024 + 1, "a"), "The file is too large"],
  ] as const)
    test(`a file is refused on its own card: ${title.toLowerCase()}`, async ({ page }) => {
      const interviewId = await addInterview(page, study.address, true);
      await openImport(page, study.address);
      await chooseFiles(page, [{ name, buffer }, fileOf("good.txt", "Q: Why?\nA: So.\n")]);
      const card = cardOf(page, name);
      await expect(card.getByText(title)).toBeVisible({ timeout: 30_000 });
      await expect(card.getByText("Nothing was stored", { exact: false })).toBeVisible();
      await expect(cardOf(page, "good.txt"), "the others go on").toBeVisible();
      await expectNothingStored(page, study.address, interviewId);
    });

  test("a connection that is lost in the middle of an upload is said, stores nothing, and the file can be sent again", async ({
    page,
  }) => {
    const interviewId = await addInterview(page, study.address, true);
    await openImport(page, study.address);
    await chooseFiles(page, [fileOf("1 talk.txt", "Q: Why?\nA: Because of the market.\n")]);
    const card = cardOf(page, "1 talk.txt");
    await settleVoices(card, { Q: "interviewer", A: "interviewee" }, "Interviewee 1");
    await page.route("**/transcripts", (route) => route.abort("connectionreset"));
    await card.getByRole("button", { name: "Store the transcript" }).click();
    await expect(card.getByText("The connection was lost")).toBeVisible();
    await expect(card.getByText("The file is stored whole or not at all", { exact: false })).toBeVisible();
    await expectNothingStored(page, study.address, interviewId);
    await page.unroute("**/transcripts");
    await card.getByRole("button", { name: "Try again" }).click();
    await expect(card.getByText("The transcript is stored", { exact: false })).toBeVisible();
  });
});

const fileOf = (name: string, text: string) => ({ name, buffer: Buffer.from(text) });

const expectNothingStored = async (page: Page, study: string, interviewId: string): Promise<void> => {
  expect((await askApi(page, "GET", `${study}/interviews/${interviewId}`)).transcript).toBeNull();
  expect(await readRows("SELECT 1 FROM transcript WHERE interview_id = $1", [interviewId])).toEqual([]);
};
