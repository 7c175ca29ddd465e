import { listInterviews } from "../data/interview";
import type { InterviewView } from "../schema/interview";
import type { Page } from "../schema/page";
import type { ProjectScope } from "./scope";

/** Every interview of the project by number, as one page. */
export const loadInterviews = async (scope: ProjectScope<"project:read">): Promise<Page<InterviewView>> => ({
  items: await listInterviews(scope),
  nextCursor: null,
});
