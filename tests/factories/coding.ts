import { type CodingInput, type CodingStoredView, codingInput } from "../../lib/schema/coding";
import { applyCode } from "../../lib/workflow/apply-code";
import { contextOf, must, type Place, scopeOf } from "./place";

/** Where some words stand in a text, in code points. @throws when they stand nowhere */
export const spanOf = (text: string, exact: string): { start: number; end: number; exact: string } => {
  const at = text.indexOf(exact);
  if (at < 0) throw new Error(`the text does not hold: ${exact}`);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...exact].length, exact };
};

/** A coding by the place's person. */
export const buildCoding = async (
  place: Place,
  given: Pick<CodingInput, "transcriptId" | "start" | "end" | "exact" | "codeId"> & Partial<CodingInput>,
): Promise<CodingStoredView> =>
  must(
    await applyCode(
      scopeOf(place),
      contextOf(),
      codingInput.parse({ version: 1, stances: [{ stance: "present" }], ...given }),
    ),
  );
