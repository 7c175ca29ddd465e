import { accept } from "@/lib/domain/shared/result";
import { createProjectContract, listProjectsContract } from "@/lib/schema/contract/project";
import { defineRoute } from "@/lib/server/define-route";
import { loadProjects } from "@/lib/server/load-projects";
import { pageOfList } from "@/lib/server/page-of-list";
import { createProject } from "@/lib/workflow/create-project";

export const GET = defineRoute(listProjectsContract, async ({ scope, query }) =>
  accept(pageOfList(await loadProjects(scope), query, ({ id }) => id)),
);

export const POST = defineRoute(createProjectContract, ({ scope, context, body }) =>
  createProject(scope, context, body),
);
