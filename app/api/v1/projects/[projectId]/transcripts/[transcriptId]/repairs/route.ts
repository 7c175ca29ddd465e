import { listRepairsContract } from "@/lib/schema/contract/transcript";
import { defineRoute } from "@/lib/server/define-route";
import { loadRepairs } from "@/lib/server/load-repairs";

export const GET = defineRoute(listRepairsContract, ({ scope, params }) => loadRepairs(scope, params.transcriptId));
