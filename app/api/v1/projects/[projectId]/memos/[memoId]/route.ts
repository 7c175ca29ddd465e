import { changeMemoContract, readMemoContract, removeMemoContract } from "@/lib/schema/contract/memo";
import { defineRoute } from "@/lib/server/define-route";
import { loadMemo } from "@/lib/server/load-memos";
import { changeMemo } from "@/lib/workflow/change-memo";
import { removeMemo } from "@/lib/workflow/remove-memo";

export const GET = defineRoute(readMemoContract, ({ scope, params }) => loadMemo(scope, params.memoId));

export const PATCH = defineRoute(changeMemoContract, ({ scope, context, params, body, expectedVersion }) =>
  changeMemo(scope, context, { memoId: params.memoId, expectedVersion, patch: body }),
);

export const DELETE = defineRoute(removeMemoContract, ({ scope, context, params, expectedVersion }) =>
  removeMemo(scope, context, { memoId: params.memoId, expectedVersion }),
);
