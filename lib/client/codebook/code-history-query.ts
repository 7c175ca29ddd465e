import { queryOptions } from "@tanstack/react-query";
import type { CodeVersionView } from "../../schema/codebook";
import { callApi } from "../api";
import { holdsWords } from "../live/holds-words";
import { codesKey } from "../project/query-keys";
import { codeRoutes } from "./code-routes";

/** The versions of a code, newest first. A name in the interviewee's words is in it, until she withdraws. */
export const codeHistoryQuery = (projectId: string, codeId: string) =>
  queryOptions({
    queryKey: [...codesKey(projectId), codeId, "history"] as const,
    queryFn: async ({ signal }): Promise<readonly CodeVersionView[]> =>
      (await callApi(codeRoutes.history, { params: { projectId, codeId }, signal })).items,
    meta: holdsWords,
  });
