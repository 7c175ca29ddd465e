import { findInterview } from "../data/interview";
import type { InterviewView } from "../schema/interview";
import type { ProjectScope } from "./scope";

/** One interview, or null when the project has none with this id. */
export const loadInterview = (
  scope: ProjectScope<"project:read">,
  interviewId: string,
): Promise<InterviewView | null> => findInterview(scope, interviewId);
