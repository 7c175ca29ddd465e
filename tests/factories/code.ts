import { type CodeInput, type CodeView, codeInput } from "../../lib/schema/codebook";
import { addCode } from "../../lib/workflow/add-code";
import { contextOf, must, nextNumber, type Place, scopeOf } from "./place";

/** A factor of the codebook, unless it is said to be another code. */
export const buildCode = async (place: Place, given: Partial<CodeInput> = {}): Promise<CodeView> => {
  const input = codeInput.parse({ name: `Factor ${nextNumber()}`, isFactor: true, ...given });
  return must(await addCode(scopeOf(place), contextOf(), input));
};
