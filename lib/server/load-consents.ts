import type { ConsentView } from "../schema/consent";
import type { Page } from "../schema/page";
import { readConsents } from "../workflow/read-consents";
import { now } from "./edge";
import type { ProjectScope } from "./scope";

/** The consent records of an interviewee, newest first; null for whoever may not see them. */
export const loadConsents = async (
  scope: ProjectScope<"consent:record" | "project:read">,
  intervieweeId: string,
): Promise<Page<ConsentView> | null> => {
  const items = await readConsents(scope, intervieweeId, now());
  return items && { items, nextCursor: null };
};
