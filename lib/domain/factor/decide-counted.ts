import type { CodingStanceRow, FactorTableInput } from "./factor-table-input";

/** What of a coding decides whether it counts. */
type CountedRow = Pick<CodingStanceRow, "codeId" | "status" | "prompted" | "layer"> & {
  readonly transcriptId?: string | undefined;
};

/**
 * Which codings count: those with a counted status, of the layer in use, and asked-for mentions only where the rule
 * counts them. With the consensus layer, a closed round's consensus replaces individual codings for what it covered.
 * Whether the interviewee is eligible is not asked here.
 */
export const decideCounted = (
  input: Pick<FactorTableInput, "settings" | "consensusCovers">,
): ((row: CountedRow) => boolean) => {
  const { settings, consensusCovers } = input;
  const statuses = new Set<string>(settings.countedStatuses);
  const covered = consensusCovers && new Map<string, Set<string>>();
  for (const { transcriptId, codeId } of consensusCovers ?? []) {
    const codes = covered?.get(transcriptId) ?? new Set<string>();
    codes.add(codeId);
    covered?.set(transcriptId, codes);
  }
  const isOfLayer = (row: CountedRow): boolean => {
    if (settings.layer === "individual") return row.layer === "individual";
    if (row.layer === "consensus") return true;
    if (!covered) return false;
    return row.transcriptId === undefined || !covered.get(row.transcriptId)?.has(row.codeId);
  };
  return (row) => statuses.has(row.status) && (settings.countPrompted || !row.prompted) && isOfLayer(row);
};
