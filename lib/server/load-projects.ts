import { listProjects } from "../data/project-view";
import type { Page } from "../schema/page";
import type { ProjectView } from "../schema/project";
import { now } from "./edge";
import type { AccountScope } from "./scope";

/** The projects of the account, newest first, as one page. */
export const loadProjects = async (scope: AccountScope): Promise<Page<ProjectView>> => ({
  items: await listProjects(scope, now()),
  nextCursor: null,
});
