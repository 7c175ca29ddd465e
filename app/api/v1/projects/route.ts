import { accept } from "@/lib/domain/shared/result";
import { createProjectContract, listProjectsContract } from "@/lib/schema/contract/project";
import { defineRoute } from "@/lib/server/define-route";
import { loadProjects } from "@/lib/server/load-projects";
import { createProject } from "@/lib/workflow/create-project";

export const GET = defineRoute(listProjectsContract, async ({ scope }) => accept(await loadProjects(scope)));

export const POST = defineRoute(createProjectContract, ({ scope, context, body }) =>
  createProject(scope, context, body),
);
