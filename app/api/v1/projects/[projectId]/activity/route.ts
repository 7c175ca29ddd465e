import { accept } from "@/lib/domain/shared/result";
import { listActivityContract } from "@/lib/schema/contract/audit";
import { defineRoute } from "@/lib/server/define-route";
import { loadActivity } from "@/lib/server/load-activity";

export const GET = defineRoute(listActivityContract, async ({ scope, query }) =>
  accept(await loadActivity(scope, query)),
);
