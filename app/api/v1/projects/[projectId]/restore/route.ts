import { restoreProjectContract } from "@/lib/schema/contract/project";
import { defineRoute } from "@/lib/server/define-route";
import { restoreDeletedProject } from "@/lib/workflow/restore-deleted-project";

export const POST = defineRoute(restoreProjectContract, ({ scope, context, params }) =>
  restoreDeletedProject(scope, context, params.projectId),
);
