import type { StanceColumns } from "../domain/factor/stance-columns";

/** The lists that stances are places in. Who is no longer counted may still have a place, and no stance. */
export type StanceLists = Omit<StanceColumns, "codes"> & { readonly codeIds: readonly string[] };
