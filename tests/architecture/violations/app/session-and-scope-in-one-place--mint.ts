import { ProjectScope } from "@/lib/server/scope";
export const scope = ProjectScope.mint("coding:create");
