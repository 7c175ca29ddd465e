import type { TableWarning } from "../../schema/factor";

/** Warnings of one kind, in the table's order. */
export interface WarningGroup {
  readonly code: TableWarning["code"];
  readonly details: readonly string[];
}

/** The warnings by kind, so that many of one kind do not hide the single one of another. Nothing is left out. */
export const groupWarnings = (warnings: readonly TableWarning[]): readonly WarningGroup[] => {
  const groups = new Map<TableWarning["code"], string[]>();
  for (const { code, detail } of warnings) groups.set(code, [...(groups.get(code) ?? []), detail]);
  return [...groups].map(([code, details]) => ({ code, details }));
};
