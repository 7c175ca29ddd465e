import { getExportContract } from "@/lib/schema/contract/export";
import { defineRoute } from "@/lib/server/define-route";
import { writeExport } from "@/lib/server/write-export";

export const GET = defineRoute(getExportContract, ({ scope, context, params, query }) =>
  writeExport(scope, context, params.file, query),
);
