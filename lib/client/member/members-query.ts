import { queryOptions } from "@tanstack/react-query";
import type { MemberView } from "../../schema/member";
import { callApi } from "../api";
import { membersKey } from "../project/query-keys";
import { memberRoutes } from "./member-routes";

/** The members of a project. */
export const membersQuery = (projectId: string) =>
  queryOptions({
    queryKey: membersKey(projectId),
    queryFn: async ({ signal }): Promise<readonly MemberView[]> =>
      (await callApi(memberRoutes.list, { params: { projectId }, signal })).items,
  });
