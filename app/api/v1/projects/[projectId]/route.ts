import { accept } from "@/lib/domain/shared/result";
import { changeProjectContract, deleteProjectContract, getProjectContract } from "@/lib/schema/contract/project";
import { defineRoute } from "@/lib/server/define-route";
import { loadProject } from "@/lib/server/load-project";
import { changeProject } from "@/lib/workflow/change-project";
import { deleteProject } from "@/lib/workflow/delete-project";

export const GET = defineRoute(getProjectContract, async ({ scope }) => accept(await loadProject(scope)));

export const PATCH = defineRoute(changeProjectContract, ({ scope, context, body, expectedVersion }) =>
  changeProject(scope, context, { expectedVersion, patch: body }),
);

export const DELETE = defineRoute(deleteProjectContract, ({ scope, context, body }) =>
  deleteProject(scope, context, body),
);
