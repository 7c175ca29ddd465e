import { expect, type Page } from "@playwright/test";
import { askApi } from "./setup/api";
import { expectAccessible } from "./setup/axe";
import { joinProject, makePerson, type Person, readRows, signIn } from "./setup/data";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";
import { buildStudy } from "./setup/study";

const toast = (page: Page, text: string | RegExp) =>
  page.getByRole("region", { name: "Messages" }).getByText(text).last();
const start = async (page: Page, name: string) => {
  await page.goto("/projects");
  return buildStudy(page, name, []);
};

/** As its owner deletes it, the password having been asked just before. */
const deleteProject = async (page: Page, person: Person, projectId: string, name: string) => {
  await readRows("UPDATE auth_session SET stepped_up_at = now() WHERE user_id = $1", [person.userId]);
  await askApi(page, "DELETE", `/projects/${projectId}`, { body: { confirm: name, reason: "A trial." } });
};

test("Ctrl+Z takes back the last step on every page, wherever it was made, and says what it was; the page follows", async ({
  page,
  owner: _owner,
}) => {
  const study = await start(page, "Undone everywhere");
  await askApi(page, "PUT", `${study.address}/guide`, {
    version: 0,
    body: { questions: [{ text: "What happened?", codeIds: [] }] },
  });
  await askApi(page, "POST", `${study.address}/cases`, { body: { name: "Case 3", shortName: "C3", outcome: "no" } });

  await test.step("on the page of the cases, and again", async () => {
    await page.goto(`${study.address}/cases`);
    await settled(page);
    await expect(page.getByText("Case 3").first()).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(toast(page, "Undone: a new case, “Case 3”.")).toBeVisible();
    await expect(page.getByText("Case 3")).toHaveCount(1);
    await expectAccessible(page, "an undone step");
    await page.keyboard.press("Control+Shift+Z");
    await expect(toast(page, "Done again: a new case, “Case 3”.")).toBeVisible();
    await expect(page.getByRole("main").getByText("Case 3").first()).toBeVisible();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(page.getByRole("main").getByText("Case 3")).toHaveCount(0);
  });

  await test.step("in a text field the keys belong to the text", async () => {
    await page.getByRole("button", { name: "Add a case" }).first().click();
    const field = page.getByRole("form", { name: "New case" }).getByLabel("Name", { exact: true });
    await field.pressSequentially("Typed");
    await page.keyboard.press("Control+z");
    await expect(field).not.toHaveValue("Typed");
    await page.keyboard.press("Control+Shift+Z");
    await expect(field).toHaveValue("Typed");
    await page.getByRole("button", { name: "Cancel" }).click();
  });

  await test.step("on the page of the guide, a step that was made elsewhere is not lost from sight", async () => {
    await page.goto(`${study.address}/guide`);
    await settled(page);
    await expect(page.getByText("What happened?").first()).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(toast(page, "Undone: a new version of the guide.")).toBeVisible();
    await expect(page.getByRole("main").getByText("What happened?")).toHaveCount(0);
    await page.keyboard.press("Control+Shift+Z");
    await expect(page.getByRole("main").getByText("What happened?").first()).toBeVisible();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(toast(page, "Undone: a new code, “Interest”.")).toBeVisible();
  });

  await test.step("from the palette, for whoever has no keys", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Go to a page or run a command" }).fill("undone step again");
    await page.keyboard.press("Enter");
    await expect(toast(page, "Done again: a new code, “Interest”.")).toBeVisible();
  });

  await test.step("settings follow as well", async () => {
    const project = await askApi(page, "GET", study.address);
    await askApi(page, "PATCH", study.address, { version: project.version, body: { researchQuestion: "Why so?" } });
    await page.goto(`${study.address}/settings`);
    await settled(page);
    const question = page.getByLabel("Research question");
    await expect(question).toHaveValue("Why so?");
    await page.keyboard.press("Control+z");
    await expect(toast(page, "Undone: a change of the project.")).toBeVisible();
    await expect(question).toHaveValue("Why here and not there?");
  });
});

test.describe("a step that a colleague has changed since", () => {
  test.use({ expectedComplaints: /status of 409/ });

  test("is refused with its reason, and skipped to reach the one before it", async ({
    page,
    owner: _owner,
    browser,
    baseURL,
  }) => {
    const study = await start(page, "Skipped");
    const colleague = await makePerson("Colleague");
    await joinProject(colleague, study.projectId, ["owner"]);
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
    await signIn(context, colleague, baseURL ?? "");
    const other = await context.newPage();
    const [, interest = ""] = study.codeIds;
    await askApi(other, "PATCH", `${study.address}/codes/${interest}`, { version: 1, body: { source: "Smith 2020" } });
    await context.close();

    await page.goto(`${study.address}/cases`);
    await settled(page);
    await page.keyboard.press("Control+z");
    await expect(toast(page, "Not undone: a new code")).toBeVisible();
    await expect(toast(page, "A colleague changed the same thing since")).toBeVisible();
    await expectAccessible(page, "a step that is refused");
    await page.getByRole("button", { name: "Skip this step" }).click();
    await expect(toast(page, "Skipped: a new code. It stays as it is.")).toBeVisible();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(toast(page, "Undone: a new code, “Threat”.")).toBeVisible();
    const codes = (await askApi(page, "GET", `${study.address}/codes`)).items;
    expect(codes.map((code: { name: string }) => code.name)).toEqual(["Interest"]);
  });
});

// A page of the project may ask for it once more at the moment at which it is deleted.
const deleting = test.extend({ expectedComplaints: /status of 404/ });

deleting(
  "a deleted project is listed with its days, and its owner brings it back",
  async ({ page, owner, context, baseURL }) => {
    const study = await start(page, "Deleted by mistake");
    const viewer = await makePerson("Viewer of a deleted project");
    await joinProject(viewer, study.projectId, ["viewer"]);
    await deleteProject(page, owner, study.projectId, "Deleted by mistake");

    await page.goto("/projects");
    await settled(page);
    const section = page.getByRole("region", { name: "Deleted projects" });
    const line = section.getByRole("listitem").filter({ hasText: "Deleted by mistake" });
    await expect(line.getByText("30 days left")).toBeVisible();
    await expect(line.getByText("Reason: A trial.")).toBeVisible();
    await expectAccessible(page, "projects, one of them deleted");
    await page.setViewportSize({ width: 390, height: 844 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
    await page.getByRole("button", { name: "Restore “Deleted by mistake”" }).click();
    await expect(toast(page, "“Deleted by mistake” is back.")).toBeVisible();
    await expect(section).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Deleted by mistake" })).toBeVisible();
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Deleted by mistake" })).toBeVisible();

    await test.step("a member who is no owner is not told of it", async () => {
      await deleteProject(page, owner, study.projectId, "Deleted by mistake");
      await signIn(context, viewer, baseURL ?? "");
      await page.goto("/projects");
      await expect(page.getByRole("heading", { level: 1, name: "Projects" })).toBeVisible();
      await expect(page.getByText("Deleted by mistake")).toHaveCount(0);
    });
  },
);
