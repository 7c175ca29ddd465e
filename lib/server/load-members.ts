import { listMembers } from "../data/member";
import type { MemberView } from "../schema/member";
import type { Page } from "../schema/page";
import type { ProjectScope } from "./scope";

/** The members of the project, as one page. */
export const loadMembers = async (scope: ProjectScope<"project:read">): Promise<Page<MemberView>> => ({
  items: await listMembers(scope),
  nextCursor: null,
});
