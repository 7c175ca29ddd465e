import { accept } from "@/lib/domain/shared/result";
import { listDeletedProjectsContract } from "@/lib/schema/contract/project";
import { defineRoute } from "@/lib/server/define-route";
import { loadDeletedProjects } from "@/lib/server/load-deleted-projects";

export const GET = defineRoute(listDeletedProjectsContract, async ({ scope }) =>
  accept(await loadDeletedProjects(scope)),
);
