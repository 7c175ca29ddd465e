import { deriveMaterialAfter } from "./derive-material-after";
import type { FactorTableInput } from "./factor-table-input";
import type { TableMaterial } from "./table-material";

/**
 * Turns codings into people about cases: who cites each factor, who says what of it in each case, what documents and
 * judgements lie beside. Counts eligible interviewees only, each once, whatever the number of interviews and passages.
 */
export const deriveTableMaterial = (input: FactorTableInput): TableMaterial =>
  deriveMaterialAfter(input, null).material;
