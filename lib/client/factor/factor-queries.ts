import { queryOptions } from "@tanstack/react-query";
import { callApi } from "../api";
import { holdsWords } from "../live/holds-words";
import { factorRoutes } from "./api-routes";
import { factorKey } from "./factor-key";
import type { TriedRule } from "./preview-factor-table";

/** The parts of the rule that the address holds; what is left out is the project's own. */
export type RuleChange = Partial<TriedRule>;

/** One cell under any rule. */
export const cellKey = (projectId: string, codeId: string, caseId: string) =>
  [...factorKey(projectId), "cell", codeId, caseId] as const;

/** The table under a rule. `since` is when the page was made: a page opened later never shows an earlier answer. */
export const factorTableQuery = (projectId: string, rule: RuleChange, since: string) =>
  queryOptions({
    queryKey: [...factorKey(projectId), "table", since, rule],
    queryFn: ({ signal }) => callApi(factorRoutes.table, { params: { projectId }, query: rule, signal }),
  });

/** What stands behind one cell under a rule. */
export const factorCellQuery = (projectId: string, rule: RuleChange, codeId: string, caseId: string) =>
  queryOptions({
    queryKey: [...cellKey(projectId, codeId, caseId), rule],
    queryFn: ({ signal }) => callApi(factorRoutes.cell, { params: { projectId, codeId, caseId }, query: rule, signal }),
    staleTime: 0,
    meta: holdsWords,
  });

/** How the table stands at other thresholds and without single people. */
export const robustnessQuery = (projectId: string, rule: RuleChange, since: string) =>
  queryOptions({
    queryKey: [...factorKey(projectId), "robustness", since, rule],
    queryFn: ({ signal }) => callApi(factorRoutes.robustness, { params: { projectId }, query: rule, signal }),
  });

/** The sources that a document can be linked from, all of them. */
export const sourcesQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["sources", projectId],
    queryFn: async ({ signal }) => (await callApi(factorRoutes.sources, { params: { projectId }, signal })).items,
  });
