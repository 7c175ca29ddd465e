import { ProjectScope } from "../server/scope";
import type { SystemScope } from "../server/scope";
export const scope = (_system: SystemScope) => ProjectScope.mint("coding:create");
