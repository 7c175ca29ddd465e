import { expect, type Locator, type Page } from "@playwright/test";
import { readRows } from "./data";
import { settled } from "./settled";

/** Address of the transcript of an interview. */
export const transcriptOf = async (project: string, interview: number): Promise<string> => {
  const [row] = await readRows(
    "SELECT t.id FROM transcript t JOIN interview i ON i.id = t.interview_id WHERE i.project_id = $1 AND i.number = $2",
    [project.split("/").at(-1), interview],
  );
  return `${project}/transcripts/${row.id}`;
};

/** Opens the coding screen and waits until its keys act. */
export const openCoding = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await settled(page);
  await expect(page.locator("section.transcript[data-ready]")).toBeVisible();
  await expect(page.locator("#coding-list")).toBeAttached();
};

/** The number of codings, as the list beside the text says it. */
export const codingCount = async (page: Page): Promise<number> =>
  Number(
    /^([\d,]+) codings?/i.exec((await page.locator("#coding-list").textContent()) ?? "")?.[1]?.replaceAll(",", "") ?? 0,
  );

/** Everything that was done is stored. */
export const saved = (page: Page): Promise<void> => expect(page.getByText("Saved", { exact: true })).toBeVisible();

/** The card of the coding that has the focus. */
export const focusedCoding = (page: Page): Locator => page.locator("section[aria-labelledby=focused-coding]");
