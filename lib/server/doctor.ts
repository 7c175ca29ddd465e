import { compareFiles } from "../workflow/compare-files";
import { fileStore } from "./file-store";
import { type CheckState, loadReadiness } from "./readiness";
import { SystemScope } from "./scope";

/** One line of `npm run admin -- doctor`. */
export interface DoctorLine {
  readonly name: string;
  readonly state: CheckState;
  /** What was found, for the person at the terminal: counts, no name of a file or of a person. */
  readonly note: string;
}

const checkFiles = async (): Promise<DoctorLine> => {
  const { stray, missing, damaged } = await compareFiles(SystemScope.mint("doctor"), fileStore, new Date());
  const found = [
    ...(missing.length > 0 ? [`${missing.length} stored files are missing: restore them from a backup`] : []),
    ...(damaged.length > 0 ? [`${damaged.length} stored files are cut or longer than they were: restore them`] : []),
    ...(stray.length > 0 ? [`${stray.length} files belong to no row: the next sweep removes them`] : []),
  ];
  return { name: "files", state: found.length > 0 ? "failed" : "ok", note: found.join("; ") };
};

/** The checks of `GET /api/ready`, and whether stored files and their rows agree both ways. Changes nothing. */
export const examine = async (): Promise<readonly DoctorLine[]> => {
  const { checks } = await loadReadiness();
  const lines: readonly DoctorLine[] = Object.entries(checks).map(([name, state]) => ({ name, state, note: "" }));
  if (checks.database !== "ok" || checks.migrations !== "ok") return lines;
  return [...lines, await checkFiles()];
};
