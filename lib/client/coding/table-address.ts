import type { CodingView } from "../../schema/coding";

/**
 * Where the factor table shows what a coding counts for: the cell of its first case. A claim in general, and a code that is
 * no factor, have no cell; the table itself is opened then.
 */
export const tableAddress = (
  projectId: string,
  coding: Pick<CodingView, "codeId" | "stances">,
  isFactor: boolean,
): string => {
  const caseId = coding.stances.flatMap((entry) => entry.caseIds)[0];
  const table = `/projects/${projectId}/factors`;
  return isFactor && caseId !== undefined ? `${table}?cell=${encodeURIComponent(`${coding.codeId}:${caseId}`)}` : table;
};
