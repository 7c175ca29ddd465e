import { findInterviewee } from "../data/interviewee";
import type { IntervieweeView } from "../schema/interviewee";
import type { ProjectScope } from "./scope";

/** One interviewee, or null when the project has none with this id. */
export const loadInterviewee = (
  scope: ProjectScope<"project:read">,
  intervieweeId: string,
): Promise<IntervieweeView | null> => findInterviewee(scope, intervieweeId);
