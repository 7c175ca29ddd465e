import type { ProjectScope } from "../server/scope";
export const forge = (value: unknown) => <ProjectScope<"coding:create">>value;
