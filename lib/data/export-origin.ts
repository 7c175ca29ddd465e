import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";

/** What a file says of the project that it comes from. */
export interface ExportOrigin {
  readonly projectName: string;
  readonly isSample: boolean;
}

/** Name of the project, and whether it is the invented sample. @throws when the project is gone */
export const getExportOrigin = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<ExportOrigin> => {
  const row = await reader.project.findUniqueOrThrow({
    where: { id: scope.projectId },
    select: { name: true, isSample: true },
  });
  return { projectName: row.name, isSample: row.isSample };
};
