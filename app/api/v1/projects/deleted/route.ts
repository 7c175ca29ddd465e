import { accept } from "@/lib/domain/shared/result";
import { listDeletedProjectsContract } from "@/lib/schema/contract/project";
import { defineRoute } from "@/lib/server/define-route";
import { loadDeletedProjects } from "@/lib/server/load-deleted-projects";
import { pageOfList } from "@/lib/server/page-of-list";

export const GET = defineRoute(listDeletedProjectsContract, async ({ scope, query }) =>
  accept(pageOfList(await loadDeletedProjects(scope), query, ({ id }) => id)),
);
