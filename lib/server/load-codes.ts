import { listCodes } from "../data/codebook";
import type { CodeView } from "../schema/codebook";
import type { Page } from "../schema/page";
import type { ProjectScope } from "./scope";

/** The codebook in reading order, as one page. */
export const loadCodes = async (scope: ProjectScope<"project:read">): Promise<Page<CodeView>> => ({
  items: await listCodes(scope),
  nextCursor: null,
});
