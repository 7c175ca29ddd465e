import { ProjectScope } from "../lib/server/scope";
import { innocent } from "../lib/workflow/innocent";
export const scope = [ProjectScope.mint("case:change"), innocent];
