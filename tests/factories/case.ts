import { type CaseInput, type CaseView, caseInput } from "../../lib/schema/case";
import { addCase } from "../../lib/workflow/add-case";
import { contextOf, must, nextNumber, type Place, scopeOf } from "./place";

/** A compared case. */
export const buildCase = async (place: Place, given: Partial<CaseInput> = {}): Promise<CaseView> =>
  must(await addCase(scopeOf(place), contextOf(), caseInput.parse({ name: `Case ${nextNumber()}`, ...given })));
