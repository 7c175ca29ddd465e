import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import type { RealTranscript } from "./real-transcripts";
import { settled } from "./settled";

/** A file as a visitor chooses it. */
export interface ChosenFile {
  readonly name: string;
  readonly buffer: Buffer;
}

/** Opens the import page of a study. */
export const openImport = async (page: Page, study: string): Promise<void> => {
  await page.goto(`${study}/import`);
  await settled(page);
};

/** Hands files to the page, as a drop or the dialog does. They lie on the disk, as a visitor's do. */
export const chooseFiles = (page: Page, files: readonly ChosenFile[]): Promise<void> => {
  const folder = test.info().outputPath("chosen");
  mkdirSync(folder, { recursive: true });
  const paths = files.map(({ name, buffer }) => {
    writeFileSync(join(folder, name), buffer);
    return join(folder, name);
  });
  return page.locator("input[type=file]").setInputFiles(paths);
};

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
