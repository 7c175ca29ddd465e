import { accept } from "@/lib/domain/shared/result";
import { listMemosContract, writeMemoContract } from "@/lib/schema/contract/memo";
import { defineRoute } from "@/lib/server/define-route";
import { loadMemos } from "@/lib/server/load-memos";
import { writeMemo } from "@/lib/workflow/write-memo";

export const GET = defineRoute(listMemosContract, async ({ scope, query }) => accept(await loadMemos(scope, query)));

export const POST = defineRoute(writeMemoContract, ({ scope, context, body }) => writeMemo(scope, context, body));
