import { listInterviewTable } from "../data/interview-table";
import type { InterviewTableView } from "../schema/export";
import type { FactorTableView } from "../schema/factor";
import { loadFactorTable } from "./load-factor-table";
import type { ProjectScope } from "./scope";

/** What the exports page says before anything leaves. */
export interface ExportsData {
  readonly table: FactorTableView;
  readonly interviews: InterviewTableView;
}

/** The table that an export would hold now, and how each interviewee would appear in it. */
export const loadExports = async (
  reading: ProjectScope<"factor-table:read" | "project:read">,
  exporting: ProjectScope<"export:tables" | "project:read">,
): Promise<ExportsData> => {
  const [table, interviews] = await Promise.all([loadFactorTable(reading, {}), listInterviewTable(exporting)]);
  if (!table.ok) throw new Error(`the project's own rule is refused: ${table.reason.code}`);
  return { table: table.value, interviews };
};
