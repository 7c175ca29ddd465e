import { expect, type Locator, type Page } from "@playwright/test";
import type { RealTranscript } from "./real-transcripts";
import { settled } from "./settled";

/** A file as a visitor chooses it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Opens the import page of a study. */
export const openImport = async (page: Page, study: string): Promise<void> => {
  await page.goto(`${study}/import`);
  await settled(page);
};

/** Hands files to the page, as a drop or the dialog does. */
export const chooseFiles = (page: Page, files: readonly ChosenFile[]): Promise<void> =>
  page.locator("input[type=file]").setInputFiles([...files]);

/** The card of one file. */
export const cardOf = (page: Page, name: string): Locator => page.getByRole("article", { name });

/** Says who speaks in a file; what the page has guessed right stays. */
export const settleVoices = async (
  card: Locator,
  speakers: RealTranscript["speakers"],
  interviewee: string,
): Promise<void> => {
  const names = { interviewer: "Interviewer", other: "Another voice", interviewee } as const;
  for (const [label, role] of Object.entries(speakers)) {
    const choice = card.getByRole("combobox", { name: `${label} stands for`, exact: true });
    await choice.selectOption({ label: names[role] });
    await expect(choice.locator("option:checked")).toHaveText(names[role]);
  }
};
