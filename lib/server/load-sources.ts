import { listSources } from "../data/source";
import type { Page } from "../schema/page";
import type { SourceView } from "../schema/source";
import type { ProjectScope } from "./scope";

/** The bibliographic records of the project, as one page. */
export const loadSources = async (scope: ProjectScope<"project:read">): Promise<Page<SourceView>> => ({
  items: await listSources(scope),
  nextCursor: null,
});
