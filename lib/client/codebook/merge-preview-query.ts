import { queryOptions } from "@tanstack/react-query";
import type { CodeMergeInput } from "../../schema/code-merge";
import { callApi } from "../api";
import { codeRoutes } from "./code-routes";

/** A merge that is thought about: from which code into which, and what holds where they differ. */
export interface MergeAsked {
  readonly codeId: string;
  /** Null while no code is chosen: nothing is asked then. */
  readonly intoId: string | null;
  readonly onConflict: CodeMergeInput["onConflict"];
}

/** What a merge would move and change. It is asked anew each time: a preview that is kept may be of yesterday. */
export const mergePreviewQuery = (projectId: string, { codeId, intoId, onConflict }: MergeAsked) =>
  queryOptions({
    // Not among the codebook's keys: once merged, the code that is asked about is gone.
    queryKey: ["merge-preview", projectId, codeId, intoId, onConflict] as const,
    queryFn: ({ signal }) =>
      callApi(codeRoutes.previewMerge, {
        params: { projectId, codeId },
        body: { intoId: intoId ?? "", onConflict },
        signal,
      }),
    enabled: intoId !== null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
