"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useAct } from "@/components/project/use-act";
import { callApi } from "@/lib/client/api";
import { memoQuery, memosKey } from "@/lib/client/memo/memo-queries";
import { memoRoutes } from "@/lib/client/memo/memo-routes";
import type { MemoSubject } from "@/lib/schema/memo";

/** Begins an empty memo about something; it is stored at once, so that what is typed then is saved like any change. */
export const useNewMemo = (projectId: string, onMade: (memoId: string) => void) => {
  const client = useQueryClient();
  return useAct(
    (subject: MemoSubject) =>
      callApi(memoRoutes.write, { params: { projectId }, body: { subject, document: { type: "doc", content: [] } } }),
    (memo) => {
      client.setQueryData(memoQuery(projectId, memo.id).queryKey, memo);
      void client.invalidateQueries({ queryKey: [...memosKey(projectId), "list"] });
      onMade(memo.id);
    },
  );
};
