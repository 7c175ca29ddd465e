import { getRobustnessContract } from "@/lib/schema/contract/factor";
import { defineRoute } from "@/lib/server/define-route";
import { loadRobustness } from "@/lib/server/load-robustness";

export const GET = defineRoute(getRobustnessContract, ({ scope, query }) => loadRobustness(scope, query));
