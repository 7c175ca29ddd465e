import { queryOptions } from "@tanstack/react-query";
import type { CaseView } from "../../schema/case";
import { callApi } from "../api";
import { casesKey } from "../project/query-keys";
import { caseRoutes } from "./case-routes";

/** The compared cases and the candidates left out, in their order. */
export const casesQuery = (projectId: string) =>
  queryOptions({
    queryKey: casesKey(projectId),
    queryFn: async ({ signal }): Promise<readonly CaseView[]> =>
      (await callApi(caseRoutes.list, { params: { projectId }, signal })).items,
  });
