import { queryOptions } from "@tanstack/react-query";
import type { CodeView } from "../../schema/codebook";
import { callApi } from "../api";
import { codesKey } from "../project/query-keys";
import { codeRoutes } from "./code-routes";

/** The codebook in reading order. */
export const codesQuery = (projectId: string) =>
  queryOptions({
    queryKey: codesKey(projectId),
    queryFn: async ({ signal }): Promise<readonly CodeView[]> =>
      (await callApi(codeRoutes.list, { params: { projectId }, signal })).items,
  });
