import { accept } from "@/lib/domain/shared/result";
import { addSourceContract, listSourcesContract } from "@/lib/schema/contract/source";
import { defineRoute } from "@/lib/server/define-route";
import { loadSources } from "@/lib/server/load-sources";
import { pageOfList } from "@/lib/server/page-of-list";
import { addSource } from "@/lib/workflow/add-source";

export const GET = defineRoute(listSourcesContract, async ({ scope, query }) =>
  accept(pageOfList(await loadSources(scope), query, ({ id }) => id)),
);

export const POST = defineRoute(addSourceContract, ({ scope, context, body }) => addSource(scope, context, body));
