import { deriveTableAfter } from "./derive-table-after";
import type { FactorTable } from "./factor-table";
import type { FactorTableInput } from "./factor-table-input";

/**
 * The factor table: which factors enough distinct interviewees cite, and what is known of each in each case, under the
 * rule that the team states openly. The same inputs in any order give the same table.
 * Not counted: whoever is not eligible, codings that the rule leaves out, "does not matter" for salience, general claims
 * in cells, documents as if they were interviewees.
 */
export const deriveFactorTable = (input: FactorTableInput): FactorTable => deriveTableAfter(input, null).table;
