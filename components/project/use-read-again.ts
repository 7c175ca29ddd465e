"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { allParts, keysOf } from "@/lib/client/live/live-parts";
import { projectKey } from "@/lib/client/project/query-keys";

/** Has everything that is shown of a project read again, after an act that reaches far. */
export const useReadAgain = (projectId: string): (() => void) => {
  const client = useQueryClient();
  const router = useRouter();
  return useCallback(() => {
    for (const queryKey of [projectKey(projectId), ...keysOf(projectId, allParts)])
      void client.invalidateQueries({ queryKey });
    // What a page shows without the cache comes from the server anew.
    router.refresh();
  }, [client, router, projectId]);
};
