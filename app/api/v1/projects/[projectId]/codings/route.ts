import { accept } from "@/lib/domain/shared/result";
import { applyCodeContract, listCodingsContract } from "@/lib/schema/contract/coding";
import { defineRoute } from "@/lib/server/define-route";
import { loadCodings } from "@/lib/server/load-codings";
import { applyCode } from "@/lib/workflow/apply-code";

export const GET = defineRoute(listCodingsContract, async ({ scope, query }) =>
  accept(await loadCodings(scope, query)),
);

export const POST = defineRoute(applyCodeContract, ({ scope, context, body }) => applyCode(scope, context, body));
