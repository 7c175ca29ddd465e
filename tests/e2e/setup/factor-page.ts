import type { Locator, Page } from "@playwright/test";
import type { SampleCaseId, SampleFactorId } from "../../../prisma/sample/types";

/** The names of the sample as the screen shows them. */
export const factorNames = {
  CT: "Common and/or priority security threat",
  EA: "Presence of an external actor",
  TG: "Threat against government",
  RI: "Russian interest in intervention",
} as const satisfies Record<SampleFactorId, string>;

export const caseNames = {
  KG2010: "Kyrgyzstan 2010",
  TJ2021: "Tajikistan 2021",
  KZ2022: "Kazakhstan 2022",
  AM2022: "Armenia 2022",
} as const satisfies Record<SampleCaseId, string>;

/** The button of a cell: the whole cell opens its evidence. */
export const cellOf = (page: Page, factor: string, comparedCase: string): Locator =>
  page.getByRole("button", { name: new RegExp(`^${quoted(`${factor}, ${comparedCase}:`)}`) });

/** A factor's row. */
export const rowOf = (page: Page, factor: string): Locator =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: factor }) });

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
