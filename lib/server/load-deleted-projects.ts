import { listDeletedProjects } from "../data/deleted-project";
import { restorableDays } from "../domain/project/restorable-days";
import type { Page } from "../schema/page";
import type { DeletedProjectView } from "../schema/project";
import { now } from "./edge";
import type { AccountScope } from "./scope";

const SPAN_MS = restorableDays * 24 * 60 * 60_000;

/** The projects that the account can still bring back, with the moment until which it can. */
export const loadDeletedProjects = async (scope: AccountScope): Promise<Page<DeletedProjectView>> => {
  const moment = now();
  const found = await listDeletedProjects(scope, new Date(moment.getTime() - SPAN_MS), moment);
  return {
    items: found.map(({ deletedAt, deletedReason, ...project }) => ({
      ...project,
      deletedAt: deletedAt.toISOString(),
      deletedReason: deletedReason ?? "",
      restorableUntil: new Date(deletedAt.getTime() + SPAN_MS).toISOString(),
    })),
    nextCursor: null,
  };
};
