import { listInterviewees } from "../data/interviewee";
import type { IntervieweeView } from "../schema/interviewee";
import type { Page } from "../schema/page";
import type { ProjectScope } from "./scope";

/** Every interviewee of the project by number, as one page. */
export const loadInterviewees = async (scope: ProjectScope<"project:read">): Promise<Page<IntervieweeView>> => ({
  items: await listInterviewees(scope),
  nextCursor: null,
});
