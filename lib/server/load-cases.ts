import { listCases } from "../data/case";
import type { CaseView } from "../schema/case";
import type { Page } from "../schema/page";
import type { ProjectScope } from "./scope";

/** The cases of the project as one page: there are never more than a study can compare. */
export const loadCases = async (scope: ProjectScope<"project:read">): Promise<Page<CaseView>> => ({
  items: await listCases(scope),
  nextCursor: null,
});
