import { listReadableSpeakers, listSummaries } from "../data/summary";
import type { SummaryList } from "../schema/summary";
import type { ProjectScope } from "./scope";

/** What each interviewee says of each factor, as far as the caller may read her words. */
export const loadSummaries = async (scope: ProjectScope<"transcript:read" | "project:read">): Promise<SummaryList> => {
  const [items, intervieweeIds] = await Promise.all([listSummaries(scope), listReadableSpeakers(scope)]);
  return { items, nextCursor: null, intervieweeIds, canWrite: scope.holds("memo:write") };
};
