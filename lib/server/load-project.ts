import { getProject } from "../data/project-view";
import type { ProjectView } from "../schema/project";
import type { ProjectScope } from "./scope";

/** The project with its settings in force, its counts and what the reader may do in it. */
export const loadProject = (scope: ProjectScope<"project:read">): Promise<ProjectView> => getProject(scope);
